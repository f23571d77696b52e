import { decide, registerClue, triageClue } from './acts-by-keyboard.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

/** Flow 1: a clue is triaged, accepted, and becomes a case. Returns what hindered. */
export async function fromClueToCase(stage: Stage): Promise<string[]> {
  const say = inWords(stage.language);
  const person = await sitDown(stage);
  const { page } = person;
  await person.signIn(agencies.police);
  await person.look();

  await registerClue(person, say('虚构线索：有人被关在屋里。', 'Unreal clue: somebody is kept in a house.'));
  await person.look();
  await triageClue(person, 'own');
  await decide(person, 'acceptClue', ['route', 'criminal'], /\/clues\//);
  await page.getByText(say('已受理', 'Accepted')).first().waitFor();

  await person.press(page.locator('main a[href^="/matters/"]').first());
  await person.press(page.locator('.tabs a[href*="tab=work"]'));
  await page.locator('a[href^="/acts/proposeFiling"]').first().waitFor();
  await page.getByText(say('已建立', 'Opened')).first().waitFor();
  await person.look();
  return person.leave();
}
