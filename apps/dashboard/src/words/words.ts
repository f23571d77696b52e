import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, languageOfDevice, type Language } from './language.js';

const catalogues: Record<Language, () => Promise<{ default: object }>> = {
  zh: () => import('./zh.json'),
  en: () => import('./en.json'),
};

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  i18next.addResourceBundle(language, 'translation', (await catalogues[language]()).default);
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
