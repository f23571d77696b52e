import type { PersonAtDesk } from './person-at-desk.js';

/** What the page was told of one duty. */
export interface SeenDuty {
  id: string;
  dutyType: string;
  dueAt: string;
  steps: { rung: number; at: string; state: string; firedAt: string | null }[];
}

const isPageOfDuties = (url: string): boolean => /\/api\/v1\/duties\?matterId=/.test(url);

/** Opens the duty of a type from the clocks of the screen at this address, and says what the page was told of it. */
export async function openDuty(person: PersonAtDesk, place: string, dutyType: string): Promise<SeenDuty> {
  const { page, url } = person;
  const id = await idOf(person, `${url}${place}`, dutyType);
  const told = page.waitForResponse((answer) => answer.url().endsWith(`/api/v1/duties/${id}`) && answer.ok());
  await person.press(page.locator(`main a[href="/duties/${id}"]`).first());
  await page.waitForURL(new RegExp(`/duties/${id}`));
  const seen = (await (await told).json()) as SeenDuty;
  await person.settled();
  return seen;
}

/** A duty opens a moment after the act that opens it: the screen is looked at until it is there. */
async function idOf({ page }: PersonAtDesk, address: string, dutyType: string): Promise<string> {
  for (let look = 0; look < 30; look += 1) {
    const listed = page.waitForResponse((answer) => isPageOfDuties(answer.url()) && answer.ok());
    await page.goto(address);
    // What the page before was told is gone with it.
    const told = (await (await listed).json().catch(() => null)) as { items: SeenDuty[] } | null;
    const found = told?.items.find((duty) => duty.dutyType === dutyType);
    if (found) return found.id;
  }
  throw new Error(`There is no duty ${dutyType} at ${address}.`);
}
