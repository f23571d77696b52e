import type { PersonAtDesk } from './person-at-desk.js';
import { lookUnder, tellSomething } from './tip-by-keyboard.js';

/** Whether the button that leaves a public page lies free: what is above it could be pressed in its stead. */
const isCovered = ({ page }: PersonAtDesk): Promise<boolean> =>
  page.evaluate(() => {
    const [exit, other] = ['.exit', '.other > *'].map((name) => document.querySelector(name)?.getBoundingClientRect());
    if (!exit || !other) return true;
    return exit.left < other.right && other.left < exit.right && exit.top < other.bottom && other.top < exit.bottom;
  });

/** Every page that the public sees, from the first question to the status, each kept as a picture. Returns what hindered. */
export async function publicPages(person: PersonAtDesk): Promise<string[]> {
  const covered: string[] = [];
  let number = 0;
  const seen = async (): Promise<void> => {
    number += 1;
    if (await isCovered(person)) covered.push(`The way out is covered on page ${number}.`);
    await person.picture(`tip-${String(number).padStart(2, '0')}`);
  };
  const code = await tellSomething(person, 'Unreal: somebody is kept in a house.', seen);
  await lookUnder(person, code, seen);
  return [...covered, ...(await person.leave())];
}

/** The sign-in of the fictional province: the agencies, the officers of one, and the way out. Returns what hindered. */
export async function signInPages(person: PersonAtDesk, agency: string): Promise<string[]> {
  const { page, url } = person;
  await page.goto(url);
  await page.waitForURL(/\/sign-in\/interaction\//);
  await person.look();
  await person.picture('sign-in');
  await person.press(page.locator(`a[href="?agency=${encodeURIComponent(agency)}"]`));
  await page.locator('button').first().waitFor();
  await person.look();
  await person.picture('sign-in-officer');
  // Whoever comes from elsewhere than the desk is asked.
  await page.goto(`${url}/sign-in/session/end`);
  await page.locator('button').first().waitFor();
  await person.look();
  await person.picture('sign-out');
  return person.leave();
}
