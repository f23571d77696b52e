import { registerClue } from './acts-by-keyboard.js';
import { agencies, sitDown, type Stage } from './stage.js';

/** What stood beside each of two rows before and after one form was sent, and what hindered. */
export interface SeveralDone {
  chosen: string;
  before: string[];
  after: string[];
  trouble: string[];
}

const told = { zh: '虚构线索：一并交给同一人办理。', en: 'Unreal clue: handed to one officer with another.' };

/** Two duties of a queue are chosen by the keyboard and handed to one officer by one form. */
export async function severalAtOnce(stage: Stage): Promise<SeveralDone> {
  const head = await sitDown(stage);
  const { page, url } = head;
  await head.signIn(agencies.police);
  await registerClue(head, told[stage.language]);
  await page.goto(`${url}/queues/duties-running`);
  await head.settled();
  await page.locator('[data-row] [data-key="x"]').nth(1).waitFor();
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  const bar = page.locator('.row-actions', { has: page.locator('a[href^="/several/"]') });
  const chosen = await bar.getByRole('status').innerText();
  await head.look();

  await page.keyboard.press('Shift+X');
  await head.press(bar.locator('a[href^="/several/reassignDuty"]'));
  await page.waitForURL(/\/several\/reassignDuty/);
  const standing = page.locator('[data-row] td:last-child');
  const stand = async (): Promise<string[]> => (await standing.allInnerTexts()).map((text) => text.trim());
  await page.locator('#holderId').waitFor();
  const before = await stand();
  const officer = await page.locator('#holderId option').nth(1).getAttribute('value');
  await head.select('holderId', officer ?? '');
  await head.look();
  await head.press(page.locator('form button[type="submit"]'));
  await page.locator('form button[type="submit"]').waitFor({ state: 'detached' });
  const after = await stand();
  return { chosen, before, after, trouble: await head.leave() };
}
