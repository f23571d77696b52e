import { decide, grantExtension, requestExtension } from './acts-by-keyboard.js';
import { openDuty } from './duties-on-screen.js';
import { offered } from './flow-transfer.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

const reportBack = 'HW-TRF-04';
const dueOn = ({ page }: PersonAtDesk): Promise<string | null> =>
  page.locator('main .duty-clock-words').first().getAttribute('title');

/** What came of flow 4: both agencies' dates before and after, whether the reason stands in the explanation, and what hindered. */
export interface MovedClock {
  before: string;
  owner: string | null;
  counterpart: string | null;
  trouble: string[];
}

/** Flow 4: more time is asked for and granted; the clock moves, says why, and both agencies see the same date. */
export async function extended(stage: Stage): Promise<MovedClock> {
  const say = inWords(stage.language);
  const [counterpart, owner] = [await sitDown(stage), await sitDown(stage)];
  const { place } = await offered(stage, counterpart, 'public-security');
  await owner.signIn(agencies.police, place);
  await decide(owner, 'acceptTransfer', null, /\/transfers\//);

  const { id } = await openDuty(owner, place, reportBack);
  const before = (await dueOn(owner)) ?? '';
  await owner.look();
  await requestExtension(owner, 'HW-TRF-04-X', say('虚构事实：仍在调查，尚需时间。', 'Unreal facts: the inquiry still goes on.'));
  await owner.page.getByText(say('等待决定', 'Waits for a decision')).first().waitFor();
  await owner.look();

  await counterpart.page.goto(`${counterpart.url}/duties/${id}`);
  await counterpart.settled();
  await counterpart.look();
  await grantExtension(counterpart, say('虚构理由：同意延期。', 'Unreal reason: agreed.'));
  await counterpart.page.getByText(say('已准予', 'Granted')).first().waitFor();
  await counterpart.look();

  await owner.page.getByText(say('已准予', 'Granted')).first().waitFor({ timeout: 60_000 });
  await owner.look();
  const dates = { owner: await dueOn(owner), counterpart: await dueOn(counterpart) };
  return { before, ...dates, trouble: [...(await counterpart.leave()), ...(await owner.leave())] };
}
