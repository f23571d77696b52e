import type { Page } from 'playwright-core';
import { openAct, registerClue } from './acts-by-keyboard.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies } from './stage.js';

/** What a window with half a sentence told while the sign-in of its browser ended, became another's, and was its own again. */
interface SignInChanged {
  onceOut: string;
  onceTaken: string;
  /** What of the page could be read meanwhile. */
  readable: string;
  kept: boolean;
  trouble: string[];
}

const text = '虚构：半句话';

/** A form of which the text of one field is half written: one that stands by itself, or one about a row, which is read again and again. */
export type HalfWritten = 'registerClue' | 'triageClue';

async function begin(person: PersonAtDesk, form: HalfWritten): Promise<string> {
  await person.signIn(agencies.police);
  if (form === 'triageClue') await registerClue(person, '虚构线索：等待研判。');
  await openAct(person, form);
  const field = { registerClue: 'narrative', triageClue: 'loweringReason' }[form];
  await person.type(field, text);
  return field;
}

/** One window holds a form; in another one somebody signs out, another officer signs in, and the first comes back beside the form. */
export async function signInChanged(person: PersonAtDesk, form: HalfWritten): Promise<SignInChanged> {
  const { page, context, url } = person;
  const field = await begin(person, form);
  const dialog = page.locator('dialog[open] h2');
  const beside = await context.newPage();
  await beside.goto(url);
  await beside.getByRole('button', { name: '退出' }).click();
  await beside.waitForURL(/\/sign-in\/interaction\//);
  await dialog.waitFor();
  const onceOut = await dialog.innerText();

  await choose(beside, 2);
  await dialog.filter({ hasNotText: onceOut }).waitFor();
  const onceTaken = await dialog.innerText();
  // The browser itself closes a dialog when Escape is pressed again and again.
  for (let time = 0; time < 4; time += 1) await page.keyboard.press('Escape');
  await dialog.waitFor();
  const readable = await page.locator('main').innerText();
  const trouble = await person.findings();

  const [popup] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await popup.waitForURL(/\/sign-in\/interaction\//);
  await choose(popup, 1);
  await dialog.waitFor({ state: 'detached' });
  const kept = (await page.locator(`#${field}`).inputValue()) === text;
  return { onceOut, onceTaken, readable, kept, trouble };
}

async function choose(page: Page, officer: 1 | 2): Promise<void> {
  await page.locator(`a[href="?agency=${encodeURIComponent(agencies.police)}"]`).click();
  await page
    .locator('button')
    .nth(officer - 1)
    .click();
}
