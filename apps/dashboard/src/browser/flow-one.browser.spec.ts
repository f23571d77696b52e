import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openChromium } from './chromium.js';
import { PersonAtDesk, type Language } from './person-at-desk.js';
import { openDesk, type RunningDesk } from './running-desk.js';

const police = 'unreal-county-a/public-security';
let desk: RunningDesk;
let browser: Browser;

beforeAll(async () => {
  desk = await openDesk();
  browser = await openChromium();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await desk?.end();
}, 120_000);

const says: Record<Language, { told: string; accepted: string; opened: string }> = {
  zh: { told: '虚构线索：有人被关在屋里。', accepted: '已受理', opened: '已建立' },
  en: { told: 'Unreal clue: somebody is kept in a house.', accepted: 'Accepted', opened: 'Opened' },
};

describe.each(['zh', 'en'] as const)('flow 1 in %s, by keyboard alone', (language) => {
  test('leads from a clue through triage and acceptance to the case', async () => {
    const { told, accepted, opened } = says[language];
    const person = await PersonAtDesk.open(browser, desk.url, { language });
    const { page } = person;
    const hindered: string[] = [];
    const look = async () => hindered.push(...(await person.hindrances()));
    await person.signIn(police);
    await look();

    await person.press(page.locator('main a[href^="/acts/registerClue"]'));
    await look();
    await person.type('narrative', told);
    await person.tick('violationKinds.abduction-trafficking');
    await person.type('regionCode', '350102');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/clues\//);
    await look();

    await person.press(page.locator('a[href^="/acts/triageClue"]'));
    await person.choose('severity', 'high');
    await person.tick('violationKinds.abduction-trafficking');
    await person.choose('minor', 'no');
    await look();
    await person.tick('purposes.criminal');
    await person.choose('disposition', 'own');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/clues\//);

    await person.press(page.locator('a[href^="/acts/acceptClue"]'));
    await person.choose('route', 'criminal');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/clues\//);
    await page.getByText(accepted).first().waitFor();

    await person.press(page.locator('main a[href^="/matters/"]').first());
    await person.press(page.locator('.tabs a[href*="tab=work"]'));
    await page.locator('a[href^="/acts/proposeFiling"]').first().waitFor();
    await page.getByText(opened).first().waitFor();
    await look();

    expect(hindered).toEqual([]);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });
});

describe('a form that is not complete', () => {
  test('says what is missing before anything is sent, and leads there', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    await person.signIn(police, '/acts/registerClue');
    await person.page.locator('#narrative').waitFor();
    await person.page.keyboard.press('Control+Enter');
    await person.press(person.page.locator('.banner a[href="#narrative"]'));
    expect(await person.page.evaluate(() => document.activeElement?.id)).toBe('narrative');
    expect(await person.hindrances()).toEqual([]);
    await person.context.close();
  });
});

describe('a sign-in that ends while somebody types', () => {
  test('loses nothing and comes back to the same place', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    const { page, context } = person;
    await page.clock.install();
    await person.signIn(police, '/acts/registerClue');
    await person.type('narrative', '虚构线索：还没有写完');
    await context.clearCookies();
    await page.clock.fastForward('10:00');
    await page.locator('dialog[open]').waitFor();
    const [popup] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await popup.waitForURL(/interaction/);
    await popup.locator(`a[href="?agency=${encodeURIComponent(police)}"]`).click();
    await popup.locator('button').first().click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await page.locator('#narrative').inputValue()).toBe('虚构线索：还没有写完');
    expect(page.url()).toContain('/acts/registerClue');
    await context.close();
  });
});

describe('a server that is gone', () => {
  test('is told with the time of what is shown, and what was shown stays', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    const { page, context } = person;
    await page.clock.install();
    await person.signIn(police);
    await context.route('**/api/**', (route) => route.abort());
    await page.clock.fastForward('00:40');
    await page.getByRole('alert').filter({ hasText: '页面内容更新于' }).waitFor();
    expect(await page.locator('.cards li').count()).toBe(6);
    expect(await person.hindrances()).toEqual([]);
    await context.close();
  });
});

describe('an address of nobody, or of a stranger', () => {
  test('is not found, both in the same words', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'en' });
    await person.signIn(police, '/matters/00000000-0000-4000-8000-000000000000');
    await person.page.getByText('There is no such thing, or it is not for you to see.').waitFor();
    await person.page.goto(`${desk.url}/queues/unreal`);
    await person.settled();
    expect(await person.page.locator('h1').innerText()).toBe('Not found');
    await person.context.close();
  });
});
