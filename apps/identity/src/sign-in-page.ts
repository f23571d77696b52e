import { createHash } from 'node:crypto';
import { officersOf, provinceAgencies, provinceAgency, type ProvinceAgency } from '@homeward/contracts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}ul{columns:2;padding:0;list-style:none}button{font:inherit;margin:.2rem 0}';
const styleHash = createHash('sha256').update(style).digest('base64');

/** Headers of the page: nothing is loaded from anywhere, no script runs. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The page on which somebody becomes an officer who does not exist: first the agency, then the officer. */
export function signInPage(slug: string | null): string {
  const agency = slug === null ? undefined : provinceAgency(slug);
  const body = agency && !agency.forHistory ? officersPage(agency) : agenciesPage();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Homeward sign-in</title><style>${style}</style></head><body><h1>Homeward</h1><p>Fictional province: nobody here exists. 虚构省份，人员均不存在。</p>${body}</body></html>`;
}

const agenciesPage = () =>
  `<h2>Agency 机构</h2><ul>${provinceAgencies
    .filter(({ forHistory }) => !forHistory)
    .map(({ slug, name }) => `<li><a href="?agency=${encodeURIComponent(slug)}">${escaped(`${name.en} ${name.zh}`)}</a></li>`)
    .join('')}</ul>`;

const officersPage = (agency: ProvinceAgency) =>
  `<h2>${escaped(`${agency.name.en} ${agency.name.zh}`)}</h2><form method="post">${officersOf(agency)
    .map(
      ({ id, name, roles }) =>
        `<p><button name="officer" value="${id}">${escaped(name)}</button><br>${escaped(roles.join(', '))}</p>`,
    )
    .join('')}</form><p><a href="?">Other agencies 其他机构</a></p>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
