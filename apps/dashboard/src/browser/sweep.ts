import type { Route } from 'playwright-core';
import type { Language, PersonAtDesk } from './person-at-desk.js';

/** In which state the screens are looked at: with rows or without, while the server has not answered yet, and where it does not. */
export type ScreenState = 'full' | 'empty' | 'loading' | 'error';

const otherLanguage: Record<Language, string> = { zh: 'English', en: '中文' };
const api = '**/api/v1/**';

/** Everything that hinders on these screens in one state, in both languages, light and dark. */
export async function swept(person: PersonAtDesk, addresses: readonly string[], state: ScreenState): Promise<string[]> {
  const { page, url } = person;
  const found: string[] = [];
  for (const address of addresses) {
    const held: Route[] = [];
    if (state === 'loading') await page.route(api, (route) => void held.push(route));
    if (state === 'error') await page.route(api, (route) => route.abort());
    await page.goto(`${url}${address}`);
    await page.locator('h1').first().waitFor();
    if (state !== 'loading') await person.settled();
    for (const finding of await inAllLooks(person)) found.push(`${state}: ${finding}`);
    await page.unroute(api);
    for (const route of held) await route.abort().catch(() => undefined);
  }
  return found;
}

/** The page changes its language and its look where it stands. */
async function inAllLooks(person: PersonAtDesk): Promise<string[]> {
  const { page } = person;
  const found: string[] = [];
  for (const turn of ['first', 'other'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const finding of await person.findings()) found.push(`${turn} language, ${colorScheme}: ${finding}`);
    }
    await changeLanguage(person);
  }
  return found;
}

/** Screens without a bar at the top speak the language of the device. */
async function changeLanguage({ page }: PersonAtDesk): Promise<void> {
  const spoken = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh';
  const button = page.locator('header button', { hasText: otherLanguage[spoken] });
  if ((await button.count()) === 0) return;
  await button.click();
  await page.waitForFunction((before) => document.documentElement.lang !== before, spoken === 'en' ? 'en' : 'zh-CN');
}
