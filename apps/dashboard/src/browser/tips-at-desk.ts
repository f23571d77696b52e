import type { PersonAtDesk } from './person-at-desk.js';

/** The list in which what the public told waits to be classed. */
export const tipsQueue = '/queues/clues-to-triage';

/** The addresses of the clues that wait, on the list that is on this screen. */
export async function cluesOf({ page }: Pick<PersonAtDesk, 'page'>): Promise<string[]> {
  const links = await page.locator('main a[href^="/clues/"]').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

/** A clue comes to the desk a moment after it was told. */
export async function newClue(person: PersonAtDesk, before: ReadonlySet<string>): Promise<string> {
  for (let look = 0; look < 30; look += 1) {
    await person.page.goto(`${person.url}${tipsQueue}`);
    await person.settled();
    const found = (await cluesOf(person)).find((each) => !before.has(each));
    if (found) return found;
  }
  throw new Error('The clue does not come to the desk.');
}

/** The same, where somebody leaves the list open: it shows the clue by itself. */
export async function clueThatComes({ page }: Pick<PersonAtDesk, 'page'>, before: readonly string[]): Promise<string> {
  const others = before.map((address) => `:not([href="${address}"])`).join('');
  const link = page.locator(`main a[href^="/clues/"]${others}`).first();
  await link.waitFor({ timeout: 60_000 });
  return (await link.getAttribute('href')) ?? '';
}
