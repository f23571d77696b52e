import { decide } from './acts-by-keyboard.js';
import { openDuty } from './duties-on-screen.js';
import { offered, reportedAndAcknowledged } from './flow-transfer.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

const graceSeconds = 30;

/** Flow 2: nobody accepts, the ladder climbs to its second rung, and both sides see it; then it is accepted and reported back. */
export async function escalatedToRungTwo(stage: Stage): Promise<string[]> {
  const { desk, language } = stage;
  const level = inWords(language)('已升级至第 2 级', 'escalated to level 2');
  const [sender, receiver] = [await sitDown(stage), await sitDown(stage)];
  const { place } = await offered(stage, sender, 'procuratorate');
  const duty = await openDuty(sender, place, 'HW-TRF-02a');
  await sender.look();

  const second = duty.steps.find(({ rung }) => rung === 2);
  if (!second) throw new Error('The ladder has no second rung.');
  await desk.setAhead((Date.parse(second.at) - Date.now()) / 1_000 + graceSeconds);
  try {
    await sender.page.getByText(level).first().waitFor({ timeout: 90_000 });
    await sender.look();

    await receiver.signIn(agencies.procuratorate, '/escalations');
    await receiver.press(receiver.page.locator(`main a[href="/duties/${duty.id}"]`).first());
    await receiver.page.getByText(level).first().waitFor();
    await receiver.look();
    await receiver.page.goto(`${receiver.url}${place}`);
    await decide(receiver, 'acceptTransfer', null, /\/transfers\//);
    const trouble = await reportedAndAcknowledged(stage, sender, agencies.procuratorate, place);
    return [...trouble, ...(await sender.leave()), ...(await receiver.leave())];
  } finally {
    await desk.setAhead(0);
  }
}
