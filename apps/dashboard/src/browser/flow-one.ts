import { decide, reveal, triageClue } from './acts-by-keyboard.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';
import { lookUnder, tellSomething } from './tip-by-keyboard.js';
import { cluesOf, clueThatComes, tipsQueue } from './tips-at-desk.js';

/** Flow 1: what somebody of the public tells, without scripts, comes to the desk, is triaged, accepted, and becomes a case. Returns what hindered. */
export async function fromTipToCase(stage: Stage): Promise<string[]> {
  const say = inWords(stage.language);
  const [reporter, officer] = [await sitDown(stage, false), await sitDown(stage)];
  await officer.signIn(agencies.takingTips);
  await officer.look();
  await openTips(officer);
  const before = await cluesOf(officer);

  const told = say('虚构情况：有人被关在屋里。', 'Unreal: somebody is kept in a house.');
  const code = await tellSomething(reporter, told);
  await standsAt(reporter, code, say('已收到', 'Received'));

  const clue = await clueThatComes(officer, before);
  await officer.look();
  await officer.press(officer.page.locator(`main a[href="${clue}"]`).first());
  await officer.page.getByText(say('公众线索', 'Public tip')).first().waitFor();
  await reveal(officer, say('查看内容', 'Read it'));
  await officer.page.locator('.told', { hasText: told }).waitFor();
  await officer.look();

  await triageClue(officer, 'own');
  await decide(officer, 'acceptClue', ['route', 'criminal'], /\/clues\//);
  await officer.page.getByText(say('已受理', 'Accepted')).first().waitFor();
  await becomesCase(officer, say('已建立', 'Opened'));
  await standsAt(reporter, code, say('核查中', 'Being looked into'));
  return [...(await reporter.leave()), ...(await officer.leave())];
}

/** From the desk to the list of what waits to be classed. */
async function openTips(person: PersonAtDesk): Promise<void> {
  for (const address of ['/queues', tipsQueue]) {
    await person.press(person.page.locator(`a[href="${address}"]`).first());
    await person.page.waitForURL(`${person.url}${address}`);
    await person.look();
  }
}

/** The next stage: the matter of the clue on this screen has a case, with its acts. */
async function becomesCase(person: PersonAtDesk, opened: string): Promise<void> {
  const { page } = person;
  await person.press(page.locator('main a[href^="/matters/"]').first());
  await person.press(page.locator('.tabs a[href*="tab=work"]'));
  await page.locator('a[href^="/acts/proposeFiling"]').first().waitFor();
  await page.getByText(opened).first().waitFor();
  await person.look();
}

/** Under the code of the receipt stands how it is with what was told. */
async function standsAt(person: PersonAtDesk, code: string, word: string): Promise<void> {
  await lookUnder(person, code);
  await person.page.getByText(word).first().waitFor();
}
