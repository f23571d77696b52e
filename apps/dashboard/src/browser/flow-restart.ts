import { openDuty, type SeenDuty } from './duties-on-screen.js';
import { offered } from './flow-transfer.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

const decision = 'HW-TRF-02a';
const hourMs = 3_600_000;

/** What came of flow 8: the second step as the duty tells it, the notices of it before and after the night, and what hindered. */
export interface ThroughTheNight {
  second: SeenDuty['steps'][number] | undefined;
  atNight: number;
  inTheMorning: number;
  trouble: string[];
}

/** Flow 8: a step falls due at midnight while every service has been killed; it is fired once when they return, and morning adds nothing. */
export async function firedThroughRestart(stage: Stage): Promise<ThroughTheNight> {
  const { desk, language } = stage;
  const [sender, night, morning] = [await sitDown(stage), await sitDown(stage), await sitDown(stage)];
  const { place } = await offered(stage, sender, 'procuratorate');
  const { id, steps } = await openDuty(sender, place, decision);
  const due = Date.parse(steps.find(({ rung }) => rung === 2)?.at ?? '');
  const before = await sender.leave();
  const setClockTo = (at: number) => desk.setAhead((at - Date.now()) / 1_000);
  const level = inWords(language)('已升级至第 2 级', 'escalated to level 2');
  try {
    await setClockTo(due - hourMs);
    await desk.restart(() => setClockTo(due + 1_000));
    await night.signIn(agencies.procuratorate, `/duties/${id}`);
    await night.page.getByText(level).first().waitFor({ timeout: 90_000 });
    await night.look();
    const atNight = await toldOf(night, id);

    await desk.restart(() => setClockTo(due + 9 * hourMs));
    await morning.signIn(agencies.procuratorate, '/notices');
    const inTheMorning = await toldOf(morning, id);
    const { steps: climbed } = await openDuty(morning, place, decision);
    await morning.look();
    // While everything is down the pages are refused, and a browser says so: what counts is what hinders on the screens.
    await Promise.all([night.leave(), morning.leave()]);
    const trouble = [...before, ...night.hindered, ...morning.hindered];
    return { second: climbed.find(({ rung }) => rung === 2), atNight, inTheMorning, trouble };
  } finally {
    await desk.setAhead(0);
  }
}

/** How many notices of the second step of this duty the inbox shows. */
async function toldOf(person: PersonAtDesk, dutyId: string): Promise<number> {
  const second = inWords(person.language)(/第 2 级/, /[Ll]evel 2/);
  await person.page.goto(`${person.url}/notices`);
  await person.settled();
  await person.look();
  return person.page
    .locator('li[data-row]', { has: person.page.locator(`a[href="/duties/${dutyId}"]`) })
    .filter({ hasText: second })
    .count();
}
