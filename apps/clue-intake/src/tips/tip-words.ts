import type { FieldName } from './questions.js';
import { english } from './tip-words-en.js';
import { chinese } from './tip-words-zh.js';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export type WordKey = keyof typeof english;
/** All words of the public pages in one language. */
export type TipWords = typeof chinese;

const catalogues: Readonly<Record<Language, TipWords>> = { en: english, zh: chinese };

export const wordsIn = (language: Language): TipWords => catalogues[language];

export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** The language a browser asks for first, of the two that are spoken here. */
export function languageAsked(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '').toLowerCase();
  const [zh, en] = [asked.indexOf('zh'), asked.search(/\ben\b/)];
  return en >= 0 && (zh < 0 || en < zh) ? 'en' : 'zh';
}

export const isLanguage = (text: unknown): text is Language => languages.some((language) => language === text);

/** The words of one option of a field. */
export const optionWords = (words: TipWords, field: FieldName, option: string): string =>
  words[`option.${field}.${option}` as WordKey] ?? '';

/** Words with the values that stand in braces. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
