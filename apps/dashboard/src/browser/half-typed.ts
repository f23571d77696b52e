import type { PersonAtDesk } from './person-at-desk.js';
import { agencies } from './stage.js';

/** What somebody met who typed half a sentence and went on. */
interface HalfTyped {
  /** What the page asked before it was left. */
  asked: string;
  /** Whether the text still stood there for whoever stayed. */
  kept: boolean;
  /** What the browser asked when the window was loaded again. */
  onReload: string;
  /** Where they were once they had left. */
  place: string;
}

const text = '虚构：半句话';

/** Types on a page, goes elsewhere, stays; loads the window again, stays; goes elsewhere and leaves. */
export async function leftHalfTyped(person: PersonAtDesk, place: string, field: string): Promise<HalfTyped> {
  const { page } = person;
  await person.signIn(agencies.police, place);
  await person.type(field, text);
  const goOn = () => person.press(page.locator('nav a[href="/matters"]').first());
  const dialog = page.locator('dialog[open]');
  await goOn();
  const asked = await dialog.locator('h2').innerText();
  await person.look();
  await person.press(dialog.locator('button').first());
  await dialog.waitFor({ state: 'detached' });
  const kept = (await page.locator(`[id="${field}"]`).inputValue()).includes(text);
  const question = page.waitForEvent('dialog');
  // The load is given up by whoever stays.
  const loading = page.reload().catch(() => null);
  const told = await question;
  const onReload = told.type();
  await told.dismiss();
  await Promise.race([loading, page.waitForTimeout(1_000)]);
  await goOn();
  await person.press(dialog.locator('button').last());
  await page.waitForURL(/\/matters$/);
  return { asked, kept, onReload, place: new URL(page.url()).pathname };
}
