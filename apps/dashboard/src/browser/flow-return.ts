import { decide, offerTransfer, refuseTransfer } from './acts-by-keyboard.js';
import { offered } from './flow-transfer.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

/** Flow 3: a transfer is returned with a reason, goes corrected to another agency, and is accepted there. Returns what hindered. */
export async function returnedAndCorrected(stage: Stage): Promise<string[]> {
  const say = inWords(stage.language);
  const [sender, wrong, right] = [await sitDown(stage), await sitDown(stage), await sitDown(stage)];
  const { place, clue } = await offered(stage, sender, 'procuratorate');

  await wrong.signIn(agencies.procuratorate, place);
  const why = say('虚构理由：不属于本机关管辖，应送公安机关。', 'Unreal reason: not ours to do; it is for the police.');
  await refuseTransfer(wrong, 'not-competent', why);
  await wrong.page.getByText(say('已退回', 'Returned')).first().waitFor();

  await sender.page.getByText(say('已退回', 'Returned')).first().waitFor({ timeout: 60_000 });
  await sender.look();
  await sender.page.goto(`${sender.url}${clue}`);
  await sender.page.locator('main a[href^="/acts/offerTransfer"]').first().waitFor({ timeout: 60_000 });
  await sender.look();
  const next = await offerTransfer(
    sender,
    'public-security',
    say('虚构线索：改送公安机关。', 'Unreal clue: sent to the police now.'),
  );

  await right.signIn(agencies.police, next);
  await decide(right, 'acceptTransfer', null, /\/transfers\//);
  await right.page.getByText(say('已签收', 'Accepted')).first().waitFor();
  await right.look();
  return [...(await sender.leave()), ...(await wrong.leave()), ...(await right.leave())];
}
