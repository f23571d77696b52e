import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, languageOfDevice, type Language } from './language.js';

const catalogues: Record<Language, () => Promise<{ default: object }>> = {
  zh: () => import('./zh.json'),
  en: () => import('./en.json'),
};

const loaded = new Set<Language>();

async function load(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  add(language, (await catalogues[language]()).default);
  loaded.add(language);
}

const add = (language: Language, words: object) => i18next.addResourceBundle(language, 'translation', words, true, true);

/** Makes words ready that one screen alone needs; they come with that screen. */
export function addWords(words: Record<Language, object>): void {
  for (const language of ['zh', 'en'] as const) add(language, words[language]);
}

/** Makes the words of the page's first language ready. */
export async function startWords(): Promise<void> {
  const language = languageOfDevice();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language);
}

/** Changes the language of the page. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  keepLanguage(language);
}
