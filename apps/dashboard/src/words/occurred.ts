import type { Occurred } from '@homeward/contracts';
import { dayOf, instantOf, officialZone } from './dates.js';
import type { Language } from './language.js';

/** When something happened, no more exactly than it is known. */
export function occurredWords({ text, precision, notBefore, notAfter }: Occurred, language: Language, unknown: string): string {
  switch (precision) {
    case 'instant':
      return instantOf(notBefore, language);
    case 'day':
      return text === null ? dayOf(notBefore, language) : dayOf(`${text}T04:00:00Z`, language);
    case 'month':
      return monthOf(text ?? notBefore, language);
    case 'year':
      return (text ?? notBefore).slice(0, 4) + (language === 'zh' ? '年' : '');
    case 'range':
      return `${dayOf(notBefore, language)} – ${dayOf(notAfter, language)}`;
    case 'unknown':
      return unknown;
  }
}

const monthOf = (text: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long', timeZone: officialZone }).format(
    Date.parse(`${text.slice(0, 7)}-15T04:00:00Z`),
  );
