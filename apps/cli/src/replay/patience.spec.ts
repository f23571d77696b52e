import { describe, expect, test } from '@jest/globals';
import type { Answer } from './api.js';
import { isDone, Patience } from './patience.js';
import { stillClock } from './still-clock.js';

const good: Answer = { status: 201, body: {} };
const away: Answer = {
  status: 503,
  body: { code: 'operations-centre.service-unavailable', detail: 'coordination does not answer.' },
};
const refusedConnection: Answer = { status: 0, body: { code: 'no-answer', detail: 'fetch failed' } };
const unknown: Answer = { status: 404, body: { code: 'matter-not-found' } };

/** Patience on a clock that only waiting moves, and what it said. */
function patient() {
  const clock = stillClock();
  const said: string[] = [];
  return { clock, said, patience: new Patience(clock, (text) => said.push(text)) };
}

describe('asking again', () => {
  test.each([
    ['a service that is away', away],
    ['a refused connection', refusedConnection],
  ])('outlasts %s for four minutes', async (_, answer) => {
    const { clock, patience } = patient();
    const ask = () => Promise.resolve(clock.now() < 240_000 ? answer : good);
    expect(await patience.untilGood(ask, isDone)).toBe(good);
    expect(patience.lostMs).toBeGreaterThanOrEqual(240_000);
  });

  test('gives an outage up after five minutes, with pauses that grow to ten seconds', async () => {
    const { clock, patience } = patient();
    const asked: number[] = [];
    const ask = () => {
      asked.push(clock.now());
      return Promise.resolve(away);
    };
    expect(await patience.untilGood(ask, isDone)).toBe(away);
    expect(clock.now()).toBe(300_000);
    const between = asked.slice(1).map((at, index) => Math.round(at - (asked[index] ?? 0)));
    expect(between.slice(0, -1)).toEqual(between.slice(0, -1).toSorted((a, b) => a - b));
    expect(Math.max(...between)).toBe(10_000);
  });

  test('says once that it waits, for whom and how long, and nothing about a short pause', async () => {
    const { clock, said, patience } = patient();
    await patience.untilGood(() => Promise.resolve(clock.now() < 1_000 ? away : good), isDone);
    expect(said).toEqual([]);
    const since = clock.now();
    await patience.untilGood(() => Promise.resolve(clock.now() < since + 60_000 ? away : good), isDone);
    expect(said).toEqual([
      expect.stringMatching(
        /^waits up to 29\d s for an answer \(503 operations-centre\.service-unavailable coordination does not answer\.\)$/,
      ),
    ]);
  });

  test('gives what a service has not heard yet its minute after the outage', async () => {
    const { clock, patience } = patient();
    const answers = () => (clock.now() < 100_000 ? away : clock.now() < 150_000 ? unknown : good);
    expect(await patience.untilGood(() => Promise.resolve(answers()), isDone)).toBe(good);
  });

  test('does not wait five minutes again for an outage that was given up, until somebody answers', async () => {
    const { clock, patience } = patient();
    const out = () => patience.untilGood(() => Promise.resolve(away), isDone);
    await out();
    await out();
    expect(clock.now()).toBe(300_000);
    await patience.untilGood(() => Promise.resolve(good), isDone);
    await out();
    expect(clock.now()).toBe(600_000);
  });

  test('waits no minute for what will not change', async () => {
    const { clock, patience } = patient();
    await patience.untilGood(() => Promise.resolve({ status: 400, body: {} }), isDone);
    expect(clock.now()).toBe(0);
  });
});
