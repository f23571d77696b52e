import { createHash } from 'node:crypto';
import { officersOf, provinceAgencies, provinceAgency, type ProvinceAgency } from '@homeward/contracts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}ul{columns:2;padding:0;list-style:none}li{padding:.2rem 0}button{font:inherit;padding:.3rem .8rem}:focus-visible{outline:3px solid #0b66c3;outline-offset:2px}@media(max-width:40rem){ul{columns:1}}';
const styleHash = createHash('sha256').update(style).digest('base64');

/** Headers of the page: nothing is loaded from anywhere, no script runs. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The languages of the sign-in. */
export type Language = 'zh' | 'en';

const words = {
  zh: {
    title: '登录 Homeward',
    unreal: '虚构省份，人员均不存在。',
    agency: '选择机关',
    officer: '选择人员',
    others: '其他机关',
    number: (n: number) => `虚构人员 ${n}`,
  },
  en: {
    title: 'Sign in to Homeward',
    unreal: 'Fictional province: nobody here exists.',
    agency: 'Choose an agency',
    officer: 'Choose an officer',
    others: 'Other agencies',
    number: (n: number) => `Unreal officer ${n}`,
  },
} as const;

/** What the browser asks for first, of what there is. */
export const languageOf = (accepted: string | undefined): Language => (/^\s*en\b/i.test(accepted ?? '') ? 'en' : 'zh');

/** The page on which somebody becomes an officer who does not exist: first the agency, then the officer. */
export function signInPage(slug: string | null, language: Language): string {
  const agency = slug === null ? undefined : provinceAgency(slug);
  const { title, unreal } = words[language];
  const body = agency && !agency.forHistory ? officersPage(agency, language) : agenciesPage(language);
  return pageOf(title, `<p>${unreal}</p>${body}`, language);
}

/** A page of the sign-in. */
export const pageOf = (title: string, body: string, language: Language): string =>
  `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

const agenciesPage = (language: Language) =>
  `<h2>${words[language].agency}</h2><ul>${provinceAgencies
    .filter(({ forHistory }) => !forHistory)
    .map(({ slug, name }) => `<li><a href="?agency=${encodeURIComponent(slug)}">${escaped(name[language])}</a></li>`)
    .join('')}</ul>`;

const officersPage = (agency: ProvinceAgency, language: Language) =>
  `<h2>${escaped(agency.name[language])}</h2><h3>${words[language].officer}</h3><form method="post">${officersOf(agency)
    .map(({ id }, place) => `<p><button name="officer" value="${id}">${words[language].number(place + 1)}</button></p>`)
    .join('')}</form><p><a href="?">${words[language].others}</a></p>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
