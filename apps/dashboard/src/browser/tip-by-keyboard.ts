import type { PersonAtDesk } from './person-at-desk.js';

/** What is done with each page besides looking at it. */
type Seen = () => Promise<void>;
const nothingMore: Seen = () => Promise.resolve();

/** Presses a button of the public form, by its value, and waits for the next page. */
export async function go(person: PersonAtDesk, value: string, seen = nothingMore): Promise<void> {
  const next = person.page.waitForNavigation();
  await person.press(person.page.locator(`button[name="go"][value="${value}"]`).first());
  await next;
  await person.look();
  await seen();
}

/** Tells something through the public form, answering what has to be answered; the code of the receipt. */
export async function tellSomething(person: PersonAtDesk, told: string, seen = nothingMore): Promise<string> {
  const { page, url, language } = person;
  await page.goto(`${url}/tip/${language}`);
  await person.look();
  await seen();
  await go(person, 'next', seen);
  await person.type('what', told);
  await go(person, 'next', seen);
  await person.tick('kinds');
  await go(person, 'next', seen);
  await person.select('region', '350103');
  await go(person, 'next', seen);
  for (const question of ['when', 'danger']) {
    await person.tick(question);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await go(person, 'next', seen);
  }
  for (let left = 0; left < 4; left += 1) await go(person, 'next', seen);
  await go(person, 'send', seen);
  return (await page.locator('p.code').innerText()).trim();
}

/** Looks under a code. */
export async function lookUnder(person: PersonAtDesk, code: string, seen = nothingMore): Promise<void> {
  await person.page.goto(`${person.url}/tip/${person.language}/status`);
  await person.look();
  await seen();
  await person.type('code', code);
  await go(person, 'look', seen);
}
