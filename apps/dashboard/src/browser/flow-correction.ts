import { openAct } from './acts-by-keyboard.js';
import { openDuty } from './duties-on-screen.js';
import { offered } from './flow-transfer.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

const answerOwed = 'HW-TRF-02a';
const document = 'd'.repeat(64);
const threeDaysMs = 259_200_000;

/** The owner of a duty says that its period began earlier, because of a document; the other side agrees, and both see why the date is another. Returns what hindered. */
export async function startCorrected(stage: Stage): Promise<string[]> {
  const say = inWords(stage.language);
  const [counterpart, owner] = [await sitDown(stage), await sitDown(stage)];
  const { place } = await offered(stage, counterpart, 'public-security');
  const { id } = await openDuty(counterpart, place, answerOwed);

  await owner.signIn(agencies.police, `/duties/${id}`);
  await openAct(owner, 'proposeStart');
  // How a date is typed is the browser's own affair.
  await owner.page.locator('[id="start"]').fill(new Date(Date.now() - threeDaysMs).toISOString().slice(0, 10));
  await owner.type('sha256', document);
  await owner.type('reason', say('虚构理由：函件三日前已经送达。', 'Unreal reason: the letter was served three days ago.'));
  await shown(owner, 'propose-start');
  await sent(owner);
  await owner.page.getByText(say('提出的起算时间', 'Another beginning is proposed')).first().waitFor();
  await shown(owner, 'start-proposed');

  await counterpart.page.goto(`${counterpart.url}/duties/${id}`);
  await counterpart.settled();
  await openAct(counterpart, 'correctStart');
  await counterpart.choose('agreed', 'yes');
  await counterpart.type('sha256', document);
  await counterpart.type('reason', say('虚构理由：情况属实。', 'Unreal reason: so it was.'));
  await shown(counterpart, 'correct-start');
  await sent(counterpart);
  await shown(counterpart, 'start-corrected');

  await owner.page.goto(`${owner.url}/duties/${id}`);
  await owner.page.getByText(say('起算时间经双方确认', 'The start was corrected')).first().waitFor();
  await owner.look();
  return [...(await counterpart.leave()), ...(await owner.leave())];
}

/** Looks at a screen and keeps it as a picture, as wide as a desk and as narrow as a telephone. */
async function shown(person: PersonAtDesk, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await person.page.setViewportSize({ width, height: 900 });
    await person.look();
    await person.picture(name);
  }
}

async function sent({ page }: PersonAtDesk): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/duties\//);
}
