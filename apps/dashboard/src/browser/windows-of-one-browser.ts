import type { Page, Request } from 'playwright-core';
import { registerClue } from './acts-by-keyboard.js';
import { clueThatComes, cluesOf, tipsQueue } from './tips-at-desk.js';
import type { PersonAtDesk } from './person-at-desk.js';
import { agencies, inWords, sitDown, type Stage } from './stage.js';

const live = '**/api/v1/live';
const slowestPaceMs = 10_000;

/** What came of several windows of one browser: how many lines stood at each moment, and behind which place the last one was taken up. */
export interface OneLine {
  atFirst: number;
  onceToldOf: number;
  onceTakenOver: number;
  takenUpBehind: string | undefined;
  trouble: string[];
}

/** Three windows live on one line; when the window that holds it is closed, another goes on behind what was heard, and nothing is missed. */
export async function oneLine(stage: Stage): Promise<OneLine> {
  const say = inWords(stage.language);
  const [reader, writer] = [await sitDown(stage), await sitDown(stage)];
  await neverAsksByItself(reader);
  const lines = new Lines(reader);
  await reader.signIn(agencies.police, tipsQueue);
  await writer.signIn(agencies.police, '/', 2);
  const windows = [reader.page, await anotherWindow(reader), await anotherWindow(reader)];
  const atFirst = (await lines.standing(1)).length;

  await tellsAll(windows, writer, say('虚构线索：各窗口都应看到。', 'Unreal clue: for every window.'));
  const [held] = await lines.standing(1);
  const onceToldOf = lines.count();

  await reader.context.route(live, (route) => route.abort());
  const holder = held?.frame().page();
  await holder?.close();
  const left = windows.filter((window) => window !== holder);
  await tellsAll(left, writer, say('虚构线索：没有人在听的时候。', 'Unreal clue: while nobody listens.'), async () => {
    const goneOn = reader.context.waitForEvent('response', (answer) => answer.url().endsWith('/api/v1/live'));
    await reader.context.unroute(live);
    await goneOn;
  });
  const [next] = await lines.standing(1);
  const takenUpBehind = next?.headers()['last-event-id'];
  // That no answer came is what this was about.
  const complaints = [...reader.complaints, ...writer.complaints].filter((text) => !text.includes('net::ERR_FAILED'));
  return { atFirst, onceToldOf, onceTakenOver: lines.count(), takenUpBehind, trouble: complaints };
}

/** Pages ask by themselves now and then: where they do not, only the line can tell them anything. */
const neverAsksByItself = ({ context }: PersonAtDesk): Promise<unknown> =>
  context.addInitScript((slowest: number) => {
    const every = window.setInterval.bind(window);
    window.setInterval = ((run: () => void, pace: number) => (pace > slowest ? 0 : every(run, pace))) as typeof window.setInterval;
  }, slowestPaceMs);

async function anotherWindow({ context, url }: PersonAtDesk): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}${tipsQueue}`);
  await page.locator('main a[href^="/clues/"]').first().waitFor();
  return page;
}

/** Somebody else registers a clue, and each of these windows comes to show it. */
async function tellsAll(windows: readonly Page[], writer: PersonAtDesk, text: string, meanwhile = nothing): Promise<void> {
  const before = await Promise.all(windows.map((page) => cluesOf({ page })));
  await writer.page.goto(writer.url);
  await writer.settled();
  await registerClue(writer, text);
  await writer.page.goto(`${writer.url}${tipsQueue}`);
  await clueThatComes(writer, before[0] ?? []);
  await meanwhile();
  await Promise.all(windows.map((page, place) => clueThatComes({ page }, before[place] ?? [])));
}

const nothing = (): Promise<void> => Promise.resolve();

/** The lines of a browser to the stream of the desk that stand. */
class Lines {
  private readonly open = new Set<Request>();

  constructor(private readonly person: PersonAtDesk) {
    const { context } = person;
    context.on('request', (request) => {
      if (request.url().endsWith('/api/v1/live')) this.open.add(request);
    });
    context.on('requestfinished', (request) => this.open.delete(request));
    context.on('requestfailed', (request) => this.open.delete(request));
  }

  count(): number {
    return this.now().length;
  }

  /** Waits until so many stand. */
  async standing(wanted: number): Promise<Request[]> {
    for (let look = 0; look < 200 && this.count() !== wanted; look += 1) await this.person.context.pages()[0]?.evaluate(nextFrame);
    return this.now();
  }

  /** A window that is closed takes its line with it. */
  private now(): Request[] {
    return [...this.open].filter((request) => !request.frame().page().isClosed());
  }
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
