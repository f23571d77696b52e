import { pageOf, type Language } from './sign-in-page.js';

const words = {
  zh: { title: '登录未完成', why: '登录已过期，或在别处开始。', again: '重新开始' },
  en: { title: 'The sign-in was not completed', why: 'It has expired or was begun elsewhere.', again: 'Begin again' },
} as const;

/** What stands where a sign-in or a sign-out cannot go on, with the way to the desk at the address that the sign-in knows. */
export function beginAgainPage(desk: string, language: Language): string {
  const { title, why, again } = words[language];
  return pageOf(title, `<p>${why}</p><p><a href="${desk}">${again}</a></p>`, language);
}
