import type { PersonAtDesk } from './person-at-desk.js';

/** Presses a button of the public form, by its value, and waits for the next page. */
export async function go(person: PersonAtDesk, value: string): Promise<void> {
  const next = person.page.waitForNavigation();
  await person.press(person.page.locator(`button[name="go"][value="${value}"]`).first());
  await next;
  await person.look();
}

/** Tells something through the public form, answering what has to be answered; the code of the receipt. */
export async function tellSomething(person: PersonAtDesk, told: string): Promise<string> {
  const { page, url, language } = person;
  await page.goto(`${url}/tip/${language}`);
  await person.look();
  await go(person, 'next');
  await person.type('what', told);
  await go(person, 'next');
  await person.tick('kinds');
  await go(person, 'next');
  await person.select('region', '350103');
  await go(person, 'next');
  for (const question of ['when', 'danger']) {
    await person.tick(question);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await go(person, 'next');
  }
  for (let left = 0; left < 3; left += 1) await go(person, 'next');
  await go(person, 'send');
  return (await page.locator('p.code').innerText()).trim();
}

/** Looks under a code. */
export async function lookUnder(person: PersonAtDesk, code: string): Promise<void> {
  await person.page.goto(`${person.url}/tip/${person.language}/status`);
  await person.type('code', code);
  await go(person, 'look');
}
