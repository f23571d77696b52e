import { decide, openAct, registerClue, triageClue } from './acts-by-keyboard.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, sitDown, type Stage } from './stage.js';

/** What was typed into a form, what it still held after each time that somebody else was quicker, and what hindered. */
export interface Overtaken {
  typed: string;
  kept: string[];
  trouble: string[];
}

const zh = {
  told: '虚构线索：两人同时办理。',
  typed: '虚构理由：写到一半。',
  changed: '他人刚刚更改了这一内容',
  check: '提交前请先核对最新内容',
  beside: '在新窗口查看',
  checked: '我已核对',
  stale: '内容已被他人更改',
  noLonger: '这项操作已无法进行',
  notNow: '现在不能进行这项操作',
  refused: '线索不在待决定状态',
};
type Words = typeof zh;
const en: Words = {
  told: 'Unreal clue: two at once.',
  typed: 'Unreal reason: half of it.',
  changed: 'Somebody else has just changed this',
  check: 'Check it as it is now before you send',
  beside: 'Look at it in another window',
  checked: 'I have checked',
  stale: 'Somebody else changed this',
  noLonger: 'This can no longer be done here',
  notNow: 'This cannot be done now',
  refused: 'The clue does not wait for this decision',
};

// The browser complains of every refusal, wanted or not.
const isRefusal = /status of 4(?:09|12) /;

/** Somebody else changes what a form is about: the form says so before it is sent, keeps what was typed, and leads on. */
export async function overtaken(stage: Stage): Promise<Overtaken> {
  const words = stage.language === 'zh' ? zh : en;
  const [slow, quick] = [await sitDown(stage), await sitDown(stage)];
  const kept: string[] = [];
  const holds = async (id: string): Promise<void> => void kept.push(await slow.page.locator(`[id="${id}"]`).inputValue());
  await quick.signIn(agencies.police);
  await registerClue(quick, words.told);
  const clue = new URL(quick.page.url()).pathname;

  await slow.signIn(agencies.police, clue, 2);
  await openAct(slow, 'triageClue');
  await slow.choose('severity', 'high');
  await slow.choose('minor', 'no');
  await slow.tick('purposes.criminal');
  await slow.choose('disposition', 'own');
  await slow.type('loweringReason', words.typed);
  await triageClue(quick, 'own');
  await isTold(slow, words, words.check);
  await holds('loweringReason');
  await answered(slow, words.stale);
  await holds('loweringReason');
  await slow.press(slow.page.getByRole('button', { name: words.checked }));
  await slow.page.keyboard.press('Control+Enter');
  await slow.page.waitForURL(`${slow.url}${clue}`);

  await openAct(slow, 'dismissClue');
  await slow.select('reason', 'unfounded');
  await slow.type('explanation', words.typed);
  await decide(quick, 'acceptClue', ['route', 'criminal'], /\/clues\//);
  await isTold(slow, words, words.noLonger);
  await slow.press(slow.page.getByRole('button', { name: words.checked }));
  await slow.page.getByText(words.notNow).waitFor();
  await slow.look();
  await holds('explanation');
  await answered(slow, words.refused);
  await holds('explanation');
  const trouble = [...(await slow.leave()), ...(await quick.leave())];
  return { typed: words.typed, kept, trouble: trouble.filter((text) => !isRefusal.test(text)) };
}

/** The form says without being asked that somebody else was quicker, and shows a way to look at it beside. */
async function isTold(person: PersonAtDesk, { changed, beside }: Words, more: string): Promise<void> {
  const told = person.page.getByRole('alert').filter({ hasText: changed }).filter({ hasText: more });
  await told.waitFor({ timeout: 60_000 });
  await told.getByRole('link', { name: beside }).waitFor();
  await person.look();
}

/** What is sent nevertheless is answered in words. */
async function answered(person: PersonAtDesk, words: string): Promise<void> {
  await person.page.keyboard.press('Control+Enter');
  await person.page.locator('form .banner', { hasText: words }).waitFor();
  await person.look();
}
