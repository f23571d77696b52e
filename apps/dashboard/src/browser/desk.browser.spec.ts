import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { registerClue, reveal } from './acts-by-keyboard.js';
import { openChromium } from './chromium.js';
import { firstScreen } from './first-screen.js';
import { startCorrected } from './flow-correction.js';
import { escalatedToRungTwo } from './flow-escalation.js';
import { extended } from './flow-extension.js';
import { recordedLate } from './flow-late.js';
import { fromTipToCase } from './flow-one.js';
import { firedThroughRestart } from './flow-restart.js';
import { returnedAndCorrected } from './flow-return.js';
import { receiptKept, receiptLost } from './flow-tip.js';
import { transferAccepted } from './flow-transfer.js';
import { overtaken } from './form-overtaken.js';
import { leftHalfTyped } from './half-typed.js';
import { boxedSigns } from './letters-on-screen.js';
import { PersonAtDesk } from './person-at-desk.js';
import { openDesk, type RunningDesk } from './running-desk.js';
import { publicPages, signInPages } from './public-pages.js';
import { rowsToShow } from './rows-to-show.js';
import { kindsOfScreens, pictureName, screensOf, withoutForms, withoutRows, type RowsToShow } from './screens.js';
import { severalAtOnce } from './several-at-once.js';
import { agencies, played } from './stage.js';
import { screensInUse } from './screens-in-use.js';
import { signInChanged } from './sign-in-changed.js';
import { swept } from './sweep.js';
import { onTheWall } from './wall-screen.js';
import { oneLine } from './windows-of-one-browser.js';

const { federation, police } = agencies;
const nobody = '00000000-0000-4000-8000-000000000000';
let desk: RunningDesk;
let browser: Browser;
let made: Promise<RowsToShow> | undefined;
/** Made once, by the first test that looks at every screen. */
const rows = (): Promise<RowsToShow> => (made ??= played({ desk, browser, language: 'zh' }, 'rows', rowsToShow));

beforeAll(async () => {
  desk = await openDesk();
  browser = await openChromium();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await desk?.end();
}, 120_000);

describe.each(['zh', 'en'] as const)('in %s, by keyboard alone, nothing hinders', (language) => {
  const on = () => ({ desk, browser, language });

  test('flow 1: what the public tells without scripts is found at the desk, and leads through triage and acceptance to the case (N20)', async () => {
    expect(await played(on(), 'tip-to-case', fromTipToCase)).toEqual([]);
  });

  test('a transfer is offered, seen in codes alone, accepted, reported back and acknowledged (R04, R05)', async () => {
    expect(await played(on(), 'transfer', transferAccepted)).toEqual([]);
  });

  test('flow 2: nobody accepts a transfer, its clock climbs to the second rung, and then it is done (R05)', async () => {
    expect(await played(on(), 'escalation', escalatedToRungTwo)).toEqual([]);
  });

  test('flow 3: a transfer is returned with a reason, corrected and accepted (R04)', async () => {
    expect(await played(on(), 'return', returnedAndCorrected)).toEqual([]);
  });

  test('flow 4: more time is asked for and granted, and both agencies see the same new date', async () => {
    const { before, owner, counterpart, trouble } = await played(on(), 'extension', extended);
    expect(trouble).toEqual([]);
    expect(owner).toBe(counterpart);
    expect(owner).not.toBe(before);
  });

  test('the beginning of a period is corrected because of a document, once the other side agrees (8.5)', async () => {
    expect(await played(on(), 'correction', startCorrected)).toEqual([]);
  });

  test('what was done long ago is recorded with the consent of a colleague (8.11)', async () => {
    expect(await played(on(), 'late', recordedLate)).toEqual([]);
  });

  test('flow 7: a receipt that is kept shows the status and messages both ways (N20)', async () => {
    expect(await played(on(), 'tip', receiptKept)).toEqual([]);
  });

  test('flow 7: a receipt that is lost shows nothing but whom to call (N20)', async () => {
    const { text, cookies, trouble } = await played(on(), 'lost', receiptLost);
    expect(text).toContain('12309');
    expect(text).not.toMatch(/已收到|Received|虚构|Unreal/);
    expect([cookies, trouble]).toEqual([0, []]);
  });

  test('a form that is open while its row changes says so before it is sent, keeps what was typed, and leads on', async () => {
    const { typed, kept, trouble } = await played(on(), 'overtaken', overtaken);
    expect([new Set(kept), trouble]).toEqual([new Set([typed]), []]);
  });

  test('two duties are chosen in a queue and handed to one officer by one form, each with what came of it', async () => {
    const { chosen, before, after, trouble } = await played(on(), 'several', severalAtOnce);
    expect([chosen.includes('2'), before.length, trouble]).toEqual([true, 2, []]);
    const words = { zh: ['可以办理', '已完成'], en: ['possible', 'done'] }[language];
    expect([new Set(before), new Set(after)]).toEqual([new Set([words[0]]), new Set([words[1]])]);
  });

  test('a screen on a wall shows numbers alone, without anybody signed in, until it is removed', async () => {
    const { numbers, keepsKey, title, afterRemoval, trouble } = await played(on(), 'wall-screen', onTheWall);
    expect(numbers.length).toBeGreaterThan(1);
    for (const text of numbers) expect(text).toMatch(/^\d+\s/);
    expect([keepsKey, trouble]).toEqual([false, []]);
    expect([title, afterRemoval]).not.toContain('');
  });

  test('flow 8: every service is killed during the quiet hours, and the step that falls due fires once, at its time', async () => {
    const { second, atNight, inTheMorning, trouble } = await played(on(), 'restart', firedThroughRestart);
    expect(second?.state).toBe('fired');
    expect(Date.parse(second?.firedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(second?.at ?? ''));
    expect([atNight, inTheMorning, trouble]).toEqual([1, 1, []]);
  });
});

describe('every screen in every state, in both languages, light and dark', () => {
  test.each(['full', 'loading', 'error'] as const)(
    'hinders nobody when it is %s',
    async (state) => {
      const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
      await person.signIn(police);
      const all = kindsOfScreens(await screensOf(person, await rows()));
      const screens = state === 'full' ? all : withoutForms(all);
      expect(await swept(person, screens, state)).toEqual([]);
      await person.context.close();
    },
    600_000,
  );

  test('hinders nobody when it is empty', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    await person.signIn(police);
    const screens = withoutRows(await screensOf(person, await rows()));
    await person.context.close();
    const newcomer = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    await newcomer.signIn('unreal-county-a/education');
    expect(await swept(newcomer, screens, 'empty')).toEqual([]);
    await newcomer.context.close();
  }, 600_000);
});

describe('a form that is not complete', () => {
  test('says what is missing before anything is sent, and leads there', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    await person.signIn(police, '/acts/registerClue');
    await person.reach(person.page.locator('#narrative'));
    await person.page.keyboard.press('Control+Enter');
    await person.press(person.page.locator('.banner a[href="#narrative"]'));
    expect(await person.page.evaluate(() => document.activeElement?.id)).toBe('narrative');
    // What is wrong stays in sight, and the focus stays where somebody types.
    await person.page.keyboard.type('Unreal words');
    expect(await person.page.locator('#narrative').inputValue()).toBe('Unreal words');
    expect(await person.page.locator('.banner[role="alert"]').count()).toBe(1);
    expect(await person.hindrances()).toEqual([]);
    await person.context.close();
  });
});

describe('a day that is half typed', () => {
  test('is refused at its field and not left out of what is sent', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'en' });
    const { page, context } = person;
    await person.signIn(police, '/acts/openOperation');
    await person.reach(page.locator('#endsOn'));
    await page.keyboard.type('12');
    await page.keyboard.press('Control+Enter');
    await page.locator('.banner[role="alert"] a[href="#endsOn"]').waitFor();
    expect(await page.locator('.banner[role="alert"]').innerText()).toContain('cannot be read');
    await context.close();
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
    await page.clock.fastForward('03:00');
    await page.getByRole('alert').filter({ hasText: '登录将在2分钟内结束' }).waitFor();
    expect([await page.locator('dialog[open]').count(), await person.hindrances()]).toEqual([0, []]);
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

describe('a browser in which another officer signs in', () => {
  test.each(['registerClue', 'triageClue'] as const)(
    'shows nothing of the first to whoever is there now, and keeps it for them: %s',
    async (form) => {
      const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
      expect(await signInChanged(person, form)).toEqual({
        ...{ onceOut: '登录已结束', onceTaken: '已由他人登录', readable: '', kept: true, trouble: [] },
      });
      await person.context.close();
    },
  );
});

describe('what was typed and is kept nowhere', () => {
  test.each([
    ['/acts/registerClue', 'narrative'],
    ['/hand-over', 'hand-over'],
  ])('is not left without a question: %s', async (place, field) => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    expect(await leftHalfTyped(person, place, field)).toEqual({
      asked: '放弃已填写的内容？',
      kept: true,
      onReload: 'beforeunload',
      place: '/matters',
    });
    expect(await person.hindrances()).toEqual([]);
    await person.context.close();
  });
});

describe('something personal', () => {
  test('is asked for with the purpose that the officer says, and not without one', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'en' });
    const { page, context } = person;
    await person.signIn(police, '/acts/registerClue');
    await person.type('narrative', 'Unreal clue: to be read once.');
    await person.tick('violationKinds.abduction-trafficking');
    await person.type('regionCode', '350102');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/clues\//);
    const words = page.locator('.told', { hasText: 'to be read once' });
    await person.press(page.getByRole('button', { name: 'Read it' }));
    await page.locator('.reveal [id$="-error"]').waitFor();
    expect([await words.count(), await person.hindrances()]).toEqual([0, []]);
    const asked = page.waitForRequest(/include=narrative/);
    await reveal(person, 'Read it', 'supervise');
    expect((await asked).headers()['homeward-purpose']).toBe('supervise');
    await context.close();
  });
});

describe('the windows of one browser', () => {
  test('hold one stream between them; when its holder is closed, another goes on behind what was heard, and nothing is missed', async () => {
    const { takenUpBehind, ...seen } = await played({ desk, browser, language: 'zh' }, 'windows', oneLine);
    expect(seen).toEqual({ atFirst: 1, onceToldOf: 1, onceTakenOver: 1, trouble: [] });
    expect(takenUpBehind).toMatch(/^\d+$/);
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
    const [stranger, person] = [
      await PersonAtDesk.open(browser, desk.url, { language: 'en' }),
      await PersonAtDesk.open(browser, desk.url, { language: 'en' }),
    ];
    await stranger.signIn(federation, '/');
    await registerClue(stranger, 'Unreal clue: for the federation alone.', 'domestic-violence');
    const clue = new URL(stranger.page.url()).pathname;
    const matter = (await stranger.page.locator('main a[href^="/matters/"]').first().getAttribute('href')) ?? '';
    await person.signIn(police);
    const seen: string[] = [];
    for (const address of [matter, clue, ...[matter, clue].map((one) => one.replace(/[0-9a-f-]{36}/, nobody))]) {
      await person.page.goto(`${desk.url}${address}`);
      await person.page.getByText('There is no such thing, or it is not for you to see.').waitFor();
      seen.push(await person.page.locator('main').innerText());
    }
    expect(seen.slice(0, 2)).toEqual(seen.slice(2));
    await person.page.goto(`${desk.url}/queues/unreal`);
    await person.settled();
    expect(await person.page.locator('h1').innerText()).toBe('Not found');
    await stranger.context.close();
    await person.context.close();
  });
});

describe.each([
  ['zh', 1280, false],
  ['en', 1280, false],
  ['zh', 360, true],
  ['en', 360, true],
] as const)('every screen in %s at %d pixels, dark: %s', (language, width, dark) => {
  test('hinders nobody, fits, and is kept as a picture', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language, width, dark });
    await person.signIn(police);
    const hindered: string[] = [];
    const screens = await screensOf(person, await rows());
    for (const address of screens) {
      await person.page.goto(`${desk.url}${address}`);
      hindered.push(...(await person.hindrances()));
      await person.picture(pictureName(address));
    }
    hindered.push(...(await screensInUse(person, screens)));
    expect(hindered).toEqual([]);
    // The address of nobody is answered 404, and the browser says so.
    expect(person.complaints.filter((text) => !text.endsWith(` ${desk.url}/nowhere`))).toEqual([]);
    await person.context.close();
  }, 900_000);
});

describe.each([
  ['zh', 320, false],
  ['en', 320, true],
  ['en', 360, false],
  ['zh', 1280, true],
] as const)('what is seen before anybody signs in, in %s at %d pixels, dark: %s', (language, width, dark) => {
  const newcomer = () => PersonAtDesk.open(browser, desk.url, { language, width, dark });

  test('hinders nobody on the public form, and the way out lies free', async () => {
    expect(await publicPages(await newcomer())).toEqual([]);
  });

  test('hinders nobody at the sign-in', async () => {
    expect(await signInPages(await newcomer(), police)).toEqual([]);
  });
});

describe('an agency without any work', () => {
  test('is told so in words, and the help is there', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    await person.signIn('unreal-county-a/education');
    await person.page.getByText('目前没有待办期限。').waitFor();
    expect(await person.hindrances()).toEqual([]);
    await person.page.keyboard.press('?');
    await person.page.locator('dialog[open]').waitFor();
    expect(await person.hindrances()).toEqual([]);
    await person.page.keyboard.press('Escape');
    await person.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await person.context.close();
  });
});

describe('the letters', () => {
  test('are real: no Chinese sign looks like the box of a missing one', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    await person.signIn(police);
    expect(await boxedSigns(person)).toEqual([]);
    await person.context.close();
  });
});

describe('the first screen', () => {
  test('comes in at most 250 kB, from this origin alone', async () => {
    const person = await PersonAtDesk.open(browser, desk.url, { language: 'zh' });
    const { kilobytes, files, elsewhere, ready } = await firstScreen(person, () => person.signIn(police));
    process.stdout.write(`first screen: ${kilobytes.toFixed(1)} kB in ${files} files, ready after ${ready.join(', ')} ms\n`);
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThanOrEqual(250);
    expect(elsewhere).toEqual([]);
    await person.context.close();
  });
});
