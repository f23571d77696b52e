import { decide, offerTransfer, registerClue, reportResult, triageClue } from './acts-by-keyboard.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

/** Somebody of the federation registers a clue and offers it to an agency of a type; the places of both. */
export async function offered(stage: Stage, sender: PersonAtDesk, type: string): Promise<{ place: string; clue: string }> {
  const told = inWords(stage.language)('虚构线索：有人被关在屋里。', 'Unreal clue: somebody is kept in a house.');
  await sender.signIn(agencies.federation);
  await registerClue(sender, told, 'domestic-violence');
  await triageClue(sender, 'transfer');
  const clue = new URL(sender.page.url()).pathname;
  return { clue, place: await offerTransfer(sender, type, told) };
}

/** Another officer than the one who answers for the work releases its result, and the sender acknowledges it. */
export async function reportedAndAcknowledged(
  stage: Stage,
  sender: PersonAtDesk,
  receiver: string,
  place: string,
): Promise<string[]> {
  const say = inWords(stage.language);
  const releaser = await sitDown(stage);
  await releaser.signIn(receiver, place, 2);
  const result = 'Unreal result: it was verified, a case was filed, the investigation goes on.';
  await reportResult(releaser, say('虚构结果：已经核实，依法立案，正在侦查。', result));
  await releaser.look();

  await sender.page.goto(`${sender.url}${place}`);
  await sender.page.locator('a[href^="/acts/acknowledgeResult"]').waitFor({ timeout: 60_000 });
  await decide(sender, 'acknowledgeResult', null, /\/transfers\//);
  await sender.page.getByText(say('已确认', 'Acknowledged')).first().waitFor();
  await sender.look();
  return releaser.leave();
}

/** A transfer is seen in codes alone, accepted, reported back and acknowledged. Returns what hindered. */
export async function transferAccepted(stage: Stage): Promise<string[]> {
  const [sender, receiver] = [await sitDown(stage), await sitDown(stage)];
  const { place } = await offered(stage, sender, 'public-security');
  await receiver.signIn(agencies.police, place);
  await receiver.look();
  await receiver.page.keyboard.press('a');
  await receiver.page.waitForURL(/\/acts\/acceptTransfer/);
  await receiver.page.goBack();
  await decide(receiver, 'acceptTransfer', null, /\/transfers\//);
  const trouble = await reportedAndAcknowledged(stage, sender, agencies.police, place);
  return [...trouble, ...(await sender.leave()), ...(await receiver.leave())];
}
