/** The languages of the desk. */
export type Language = 'zh' | 'en';

const kept = 'homeward.language';

/** What was chosen on this device, else what the browser asks for. */
export function firstLanguage(stored: string | null, wanted: readonly string[]): Language {
  if (stored === 'zh' || stored === 'en') return stored;
  const first = wanted.find((tag) => /^(zh|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** The language this page begins in. */
export const languageOfDevice = (): Language => firstLanguage(localStorage.getItem(kept), navigator.languages);

/** Remembers the choice on this device. */
export const keepLanguage = (language: Language): void => localStorage.setItem(kept, language);
