import type { Page } from 'playwright-core';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies } from './stage.js';

/** What a window with half a sentence told while the sign-in of its browser ended, became another's, and was its own again. */
interface SignInChanged {
  onceOut: string;
  onceTaken: string;
  /** What of the page could be read meanwhile, and how much was sent in the other's name. */
  readable: string;
  sent: number;
  kept: boolean;
  trouble: string[];
}

const text = '虚构：半句话';

/** One window holds a form; in another one somebody signs out, another officer signs in, and the first comes back beside the form. */
export async function signInChanged(person: PersonAtDesk): Promise<SignInChanged> {
  const { page, context, url } = person;
  await person.signIn(agencies.police, '/acts/registerClue');
  await person.type('narrative', text);
  const dialog = page.locator('dialog[open] h2');
  const beside = await context.newPage();
  await beside.goto(url);
  await beside.getByRole('button', { name: '退出' }).click();
  await beside.waitForURL(/\/sign-in\/interaction\//);
  await dialog.waitFor();
  const onceOut = await dialog.innerText();

  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' && request.url().includes('/api/') ? 1 : 0));
  await choose(beside, 2);
  await dialog.filter({ hasNotText: onceOut }).waitFor();
  const onceTaken = await dialog.innerText();
  const readable = await page.locator('main').innerText();
  // On the button that has the focus, the key would press it.
  await page.locator('body').dispatchEvent('keydown', { key: 'Enter', ctrlKey: true });
  const trouble = await person.findings();

  const [popup] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await popup.waitForURL(/\/sign-in\/interaction\//);
  await choose(popup, 1);
  await dialog.waitFor({ state: 'detached' });
  const kept = (await page.locator('#narrative').inputValue()) === text;
  return { onceOut, onceTaken, readable, sent, kept, trouble };
}

async function choose(page: Page, officer: 1 | 2): Promise<void> {
  await page.locator(`a[href="?agency=${encodeURIComponent(agencies.police)}"]`).click();
  await page
    .locator('button')
    .nth(officer - 1)
    .click();
}
