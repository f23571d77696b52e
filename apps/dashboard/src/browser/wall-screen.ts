import { randomUUID } from 'node:crypto';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, sitDown, type Stage } from './stage.js';

/** What a screen on a wall showed to a browser that nobody has signed in at, before and after it was removed, and what hindered. */
export interface OnTheWall {
  numbers: string[];
  title: string;
  /** Whether the key stands in the address bar alone, and nothing of it on the device. */
  keepsKey: boolean;
  afterRemoval: string;
  trouble: string[];
}

const gone = { zh: '此屏幕不再显示内容', en: 'This screen shows nothing any more' };
const place = { zh: '虚构大厅', en: 'Unreal hall' };

/** An administrator sets a screen up and removes it; meanwhile it shows its numbers to nobody in particular. */
export async function onTheWall(stage: Stage): Promise<OnTheWall> {
  const administrator = await sitDown(stage);
  const { page } = administrator;
  await administrator.signIn(agencies.police, '/wall-screens');
  await administrator.look();
  // Screens of earlier runs may hang there still.
  const name = `${place[stage.language]} ${randomUUID().slice(0, 8)}`;
  await administrator.type('name', name);
  await administrator.press(page.locator('form button[type="submit"]'));
  const address = await page.locator('code.address').innerText();
  await administrator.look();
  await administrator.press(page.locator('nav a[href="/matters"]').first());
  const question = page.locator('dialog[open]');
  await question.waitFor();
  await administrator.look();
  await administrator.press(question.locator('button').first());
  await question.waitFor({ state: 'detached' });
  await administrator.press(page.locator('.row-actions button').last());

  const wall = await sitDown(stage);
  const shown = wall.page.locator('.wall-numbers li');
  for (const typed of [address.replace('/wall#', '/wall/#'), address]) {
    await wall.page.goto(typed);
    await shown.first().waitFor();
  }
  await wall.look();
  const trouble = await notFilled(wall);
  const dark = wall.page.getByText(gone[stage.language]).first();
  for (const wrong of [`${address}wrong`, `${new URL('/wall', address).href}#wrong`]) {
    await pasted(wall, wrong);
    await dark.waitFor();
    await pasted(wall, address);
    await shown.first().waitFor();
  }
  const numbers = await shown.allInnerTexts();
  const kept = await wall.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  const keepsKey = kept.includes(address.split('.').at(-1) ?? '');
  const title = await wall.page.title();

  await remove(administrator, name);
  await wall.page.reload();
  await dark.waitFor();
  const afterRemoval = await dark.innerText();
  await wall.look();
  const refused = (text: string): boolean => !/status of 404 /.test(text);
  trouble.push(...(await administrator.leave()), ...(await wall.leave()).filter(refused));
  return { numbers, title, keepsKey, afterRemoval, trouble };
}

/** How the cards leave the screen empty: a row with fewer cards than another, or nothing at its foot. */
const notFilled = ({ page }: PersonAtDesk): Promise<string[]> =>
  page.locator('.wall-numbers li').evaluateAll((cards) => {
    const places = cards.map((card) => card.getBoundingClientRect());
    const tops = [...new Set(places.map(({ top }) => top))];
    const rows = tops.map((row) => places.filter(({ top }) => top === row).length);
    const foot = Math.max(...places.map(({ bottom }) => bottom));
    return new Set(rows).size === 1 && foot > innerHeight * 0.9 ? [] : [`cards in rows of ${rows.join(', ')}, down to ${foot}`];
  });

/** Types an address into the open window, where nothing but what stands behind # is another. */
const pasted = ({ page }: PersonAtDesk, address: string): Promise<void> =>
  page.evaluate((typed) => location.assign(typed), address);

/** Removes one screen of the list: the first time it is thought better of, the second time it is done. */
async function remove(administrator: PersonAtDesk, name: string): Promise<void> {
  const row = administrator.page.locator('[data-row]').filter({ hasText: name });
  const question = row.locator('dialog[open]').filter({ hasText: name });
  await administrator.press(row.locator('button').first());
  await question.waitFor();
  await administrator.look();
  await administrator.press(question.locator('button').first());
  await question.waitFor({ state: 'detached' });
  await administrator.press(row.locator('button').first());
  await administrator.press(question.locator('button').last());
  await row.locator('button').first().waitFor({ state: 'detached' });
  await administrator.look();
}
