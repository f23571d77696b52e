import type { Words } from '@homeward/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './language.js';

/** What a page needs to speak. */
export interface Speech {
  t: (key: string, values?: Record<string, string | number>) => string;
  /** The word for a code of a list. */
  code: (list: string, value: string) => string;
  /** Words that came with the data, in the language of the page. */
  say: (words: Words) => string;
  /** The words under a key, if there are any. */
  maybe: (key: string) => string | undefined;
  language: Language;
}

/** The words of the page in its language. */
export function useWords(): Speech {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const spoken: Language = language === 'en' ? 'en' : 'zh';
    return {
      t: (key, values) => String(t(key, values ?? {})),
      code: (list, value) => String(t(`code.${list}.${value}`, { defaultValue: value })),
      say: (words) => words[spoken],
      maybe: (key) => (i18n.exists(key) ? String(t(key)) : undefined),
      language: spoken,
    };
  }, [t, i18n, language]);
}
