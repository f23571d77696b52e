import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Answer, Api } from './api.js';
import { Patience } from './patience.js';
import { explain, readMatter, readOperation } from './readings.js';
import { stillClock } from './still-clock.js';

const away: Answer = { status: 503, body: { code: 'operations-centre.service-unavailable' } };
const refusedConnection: Answer = { status: 0, body: { code: 'no-answer', detail: 'fetch failed' } };
const unknown: Answer = { status: 404, body: { code: 'not-found' } };
const nothing: Answer = { status: 200, body: { items: [], next: null } };

/** A far side that can only be read, and a clock that only waiting moves. */
function reading(answer: (path: string, now: number) => Answer, heardAt = 0) {
  const clock = stillClock();
  const api: Api = {
    get: (_, path) => Promise.resolve(answer(path, clock.now())),
    post: () => Promise.reject(new Error('nothing is written here')),
    hearing: () => () => Promise.resolve(clock.now() >= heardAt),
  };
  return { api, clock, patience: new Patience(clock) };
}

const of = { id: randomUUID(), slug: 'cn/police', facts: [] };
const duty = { dutyId: randomUUID(), slug: 'cn/police' };

describe('reading back what came of a replay', () => {
  test('asks again while coordination is away', async () => {
    const { api, clock, patience } = reading((path, now) => (path.startsWith('duties') && now < 240_000 ? away : nothing));
    expect(await readOperation(api, patience, of)).toMatchObject({ duties: [], unread: [] });
    expect(clock.now()).toBeGreaterThanOrEqual(240_000);
  });

  test('tells what stayed unread, instead of taking it for nothing', async () => {
    const { api, patience } = reading((path) => (path.startsWith('duties') ? away : nothing));
    const { unread } = await readOperation(api, patience, of);
    expect(unread).toEqual(['the duties could not be read: 503 operations-centre.service-unavailable']);
  });

  test('tells a matter, too, that nobody answers for', async () => {
    const { api, patience } = reading(() => refusedConnection);
    const { matter, unread, isSettled } = await readMatter(api, patience, { ...of, facts: ['case.filed'] });
    expect([matter, isSettled]).toEqual([null, false]);
    expect(unread[0]).toBe('the matter could not be read: no-answer fetch failed');
  });

  test.each([
    ['a matter', readMatter],
    ['an operation', readOperation],
  ])('reads the duties of %s once coordination has heard the acts, although the desk has long shown them', async (_, readBack) => {
    const askedAt: number[] = [];
    const { api, patience } = reading((path, now) => {
      if (path.startsWith('duties')) askedAt.push(now);
      return path === `matters/${of.id}` ? unknown : nothing;
    }, 40_000);
    expect(await readBack(api, patience, of)).toMatchObject({ isSettled: true, unread: [] });
    expect([askedAt.length, askedAt.every((now) => now >= 40_000)]).toEqual([1, true]);
  });

  test('does not pass off as settled what coordination has not heard', async () => {
    const { api, clock, patience } = reading((path) => (path === `matters/${of.id}` ? unknown : nothing), Infinity);
    expect(await readMatter(api, patience, of)).toMatchObject({ isSettled: false, unread: [] });
    expect(await readOperation(api, patience, of)).toMatchObject({ isSettled: false, unread: [] });
    expect(clock.now()).toBeLessThan(200_000);
  });

  test('leaves facts their time to arrive after an outage', async () => {
    const { api, clock, patience } = reading((_, now) => (now < 200_000 ? away : nothing));
    const { isSettled, unread } = await readOperation(api, patience, { ...of, facts: ['operation.opened'] });
    expect([isSettled, unread]).toEqual([false, []]);
    expect(clock.now()).toBeGreaterThanOrEqual(290_000);
  });
});

describe('asking why a duty is due', () => {
  test.each([
    ['a service that is away', away],
    ['a refused connection', refusedConnection],
    ['a failure', { status: 500, body: { code: 'internal' } }],
  ])('says that it could not be read because of %s', async (_, answer) => {
    const { api, clock, patience } = reading(() => answer);
    const unread = expect.stringContaining(`the explanation of duty ${duty.dutyId} could not be read: `);
    expect(await explain(api, patience, duty)).toEqual({ unread });
    expect(clock.now()).toBeGreaterThanOrEqual(60_000);
  });

  test('asks again until there is an answer, and takes a duty that this agency may not know for none', async () => {
    const { api, clock, patience } = reading((_, now) => (now < 240_000 ? away : unknown));
    expect(await explain(api, patience, duty)).toBeNull();
    expect(clock.now()).toBeLessThan(260_000);
  });
});
