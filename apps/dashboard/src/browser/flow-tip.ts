import { openAct, reveal } from './acts-by-keyboard.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';
import { go, lookUnder, tellSomething } from './tip-by-keyboard.js';
import { cluesOf, newClue, tipsQueue } from './tips-at-desk.js';

/** Flow 7: a receipt that is kept shows the status and messages both ways. Returns what hindered. */
export async function receiptKept(stage: Stage): Promise<string[]> {
  const say = inWords(stage.language);
  const [reporter, officer] = [await sitDown(stage), await sitDown(stage)];
  await officer.signIn(agencies.takingTips, tipsQueue);
  const before = new Set(await cluesOf(officer));
  const code = await tellSomething(reporter, say('虚构情况：有人被关在屋里。', 'Unreal: somebody is kept in a house.'));
  await lookUnder(reporter, code);
  await reporter.page.getByText(say('已收到', 'Received')).first().waitFor();

  const clue = await newClue(officer, before);
  await officer.press(officer.page.locator(`main a[href="${clue}"]`).first());
  await officer.look();
  await openAct(officer, 'askReporter');
  const question = say('虚构问题：是哪一栋楼？', 'Unreal question: which building is it?');
  await officer.type('text', question);
  await officer.look();
  await officer.page.keyboard.press('Control+Enter');
  await officer.page.waitForURL(/\/clues\//);

  await lookUnder(reporter, code);
  await reporter.page.getByText(question).waitFor();
  await reporter.type('text', say('虚构回答：东边那一栋。', 'Unreal answer: the one to the east.'));
  await go(reporter, 'add');
  await reveal(officer, say('查看留言', 'Read the messages'));
  await officer.page.getByText(say('补充了情况', 'added something')).waitFor();
  await officer.look();
  return [...(await reporter.leave()), ...(await officer.leave())];
}

/** Flow 7: without the code nothing can be read, and the page says whom to call. Returns what was on the page, and what hindered. */
export async function receiptLost(stage: Stage): Promise<{ text: string; cookies: number; trouble: string[] }> {
  const reporter = await sitDown(stage);
  await lookUnder(reporter, '0000-0000-0000-0000');
  const text = await reporter.page.locator('main').innerText();
  const cookies = (await reporter.context.cookies()).length;
  return { text, cookies, trouble: await reporter.leave() };
}
