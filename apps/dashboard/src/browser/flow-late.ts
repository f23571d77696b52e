import { createHash } from 'node:crypto';
import { openAct } from './acts-by-keyboard.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

const dayMs = 86_400_000;

/** Says that it happened on an earlier day, at a time of it. */
async function happened(person: PersonAtDesk, day: string, time: string): Promise<void> {
  const earlier = person.page.locator('details.earlier:not([open]) > summary');
  if ((await earlier.count()) > 0) await person.press(earlier);
  await person.choose('occurred', 'time');
  // How a date is typed is the browser's own affair.
  await person.page.locator('[id="occurred-day"]').fill(day);
  await person.page.locator('[id="occurred-time"]').fill(time);
}

async function send({ page }: PersonAtDesk): Promise<void> {
  await page.keyboard.press('Control+Enter');
}

/** An act of long ago would meet a duty in time: one officer may not record it alone, and with a colleague's consent it is done. Returns what hindered. */
export async function recordedLate(stage: Stage): Promise<string[]> {
  const say = inWords(stage.language);
  const [first, second] = [await sitDown(stage), await sitDown(stage)];
  const day = new Date(Date.now() - 5 * dayMs).toISOString().slice(0, 10);
  await first.signIn(agencies.police);
  await openAct(first, 'registerClue');
  await first.type('narrative', say('虚构线索：五天前收到。', 'Unreal clue: received five days ago.'));
  await first.tick('violationKinds.abduction-trafficking');
  await first.type('regionCode', '350102');
  await happened(first, day, '09:00');
  await send(first);
  await first.page.waitForURL(/\/clues\//);

  await openAct(first, 'triageClue');
  await first.choose('severity', 'high');
  await first.choose('minor', 'no');
  await first.tick('purposes.criminal');
  await first.choose('disposition', 'own');
  await happened(first, day, '09:10');
  const address = first.page.locator('a[href^="/acts/agreeLateRecording"]');
  await untilRefused(first, address);
  await first.look();
  await first.picture('late-refused');

  await second.signIn(agencies.police, (await address.getAttribute('href')) ?? '', 2);
  await second.type('document.title', say('虚构收件登记簿', 'Unreal register of post'));
  const file = { name: 'unreal.txt', mimeType: 'text/plain', buffer: Buffer.from('unreal') };
  await second.page.locator('[id="document.sha256.file"]').setInputFiles(file);
  const digest = createHash('sha256').update(file.buffer).digest('hex');
  await second.page.waitForFunction((wanted) => document.querySelector(`input[value="${wanted}"]`) !== null, digest);
  await second.look();
  await second.picture('late-agreeing');
  await send(second);
  await second.page.waitForURL(/\/late-recordings\//);
  await second.look();
  await second.picture('late-agreed');
  const number = new URL(second.page.url()).pathname.split('/').at(-1) ?? '';

  await first.type('lateRecordingId', number);
  await untilTaken(first);
  await first.page.getByText(say('已研判', 'Triaged')).first().waitFor();
  // The refusal is what it is about, and the browser says so.
  return [...(await second.leave()), ...(await first.leave())].filter((trouble) => !trouble.includes('status of 409'));
}

/** The service that is asked hears of the duty a moment later than the one that keeps it. */
async function untilRefused(person: PersonAtDesk, address: ReturnType<PersonAtDesk['page']['locator']>): Promise<void> {
  await person.page.waitForTimeout(3_000);
  await send(person);
  await address.waitFor();
}

/** The same holds for what was agreed. */
async function untilTaken(person: PersonAtDesk): Promise<void> {
  await person.page.waitForTimeout(3_000);
  await send(person);
  await person.page.waitForURL(/\/clues\//);
}
