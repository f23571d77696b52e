import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Answer, Api, Posting } from './api.js';
import { inOrder } from './in-order.js';
import { Patience } from './patience.js';
import { planOf } from './plan.js';
import { play } from './player.js';
import { agencyId } from '@homeward/contracts';
import { shippedChronicles } from './shipped-chronicles.js';
import { stillClock } from './still-clock.js';

const problem = (status: number, code: string, more: object = {}): Answer => ({ status, body: { code, detail: code, ...more } });

/** The other side of the wire: answers as the gateway would, remembers keys, and refuses what it is told to refuse. */
function farSide(refuse: (posting: Posting, asked: number) => Answer | undefined = () => undefined): Api & { asked: Posting[] } {
  const replies = new Map<string, Answer>();
  const asked: Posting[] = [];
  return {
    asked,
    hearing: () => () => Promise.resolve(true),
    get: (actor) =>
      Promise.resolve({ status: 200, body: { items: [{ id: randomUUID(), version: 1, agencyId: agencyId(actor.slug) }] } }),
    post: (posting) => {
      asked.push(posting);
      const known = replies.get(posting.key);
      if (known) return Promise.resolve(known);
      const refusal = refuse(posting, asked.filter(({ key }) => key === posting.key).length);
      if (refusal) return Promise.resolve(refusal);
      const ids = { id: randomUUID(), matterId: randomUUID(), personId: randomUUID() };
      const answer = { status: 201, body: { ...ids, version: (posting.seen ?? 0) + 1 } };
      replies.set(posting.key, answer);
      return Promise.resolve(answer);
    },
  };
}

const chronicles = shippedChronicles(join(import.meta.dirname, '../../../..'));
const plan = planOf(chronicles.find(({ id }) => id === 'cn-shandong-report-2020') ?? chronicles[0]!);

describe('playing a plan', () => {
  test('makes every request, and the same ones again when it is played again', async () => {
    const api = farSide();
    const once = await play(plan, api, { patience: new Patience(stillClock()) });
    expect([once.done.length, once.refused]).toEqual([plan.steps.length, []]);
    const before = api.asked.map(({ key, path, body }) => ({ key, path, body }));
    await play(plan, api, { patience: new Patience(stillClock()) });
    const after = api.asked.slice(before.length).map(({ key, path, body }) => ({ key, path, body }));
    expect(new Set(after.map(({ key }) => key))).toEqual(new Set(before.map(({ key }) => key)));
    expect(after.filter(({ path }) => path === 'notes')).toEqual(before.filter(({ path }) => path === 'notes'));
  });

  test('waits for what another service must hear first', async () => {
    const clock = stillClock();
    const late = ({ path }: Posting, asked: number) =>
      path === 'notes' && asked < 5 ? problem(404, 'matter-not-found') : undefined;
    const { refused } = await play(plan, farSide(late), { patience: new Patience(clock) });
    expect(refused).toEqual([]);
    expect(clock.waited()).toBeGreaterThan(0);
  });

  test('waits for a service that has just begun to know the sign-in', async () => {
    const fresh = ({ path }: Posting, asked: number) =>
      path === 'notes' && asked < 5 ? problem(401, 'unauthenticated') : undefined;
    expect((await play(plan, farSide(fresh), { patience: new Patience(stillClock()) })).refused).toEqual([]);
  });

  test('looks at a row that changed meanwhile in its newest version', async () => {
    const moved = ({ path, seen }: Posting) =>
      path.endsWith('/triage') && seen !== 7 ? problem(412, 'stale', { currentVersion: 7 }) : undefined;
    const api = farSide(moved);
    expect((await play(plan, api, { patience: new Patience(stillClock()) })).refused).toEqual([]);
  });

  test('gives up after a minute, tells the code, and does not try what depends on it', async () => {
    const clock = stillClock();
    const never = ({ path }: Posting) => (path === 'transfers' ? problem(404, 'coordination.clue-not-found') : undefined);
    const { refused, done } = await play(plan, farSide(never), { patience: new Patience(clock) });
    expect(refused[0]).toMatchObject({ code: 'coordination.clue-not-found', status: 404, eventId: 'e3' });
    expect(refused.slice(1).some(({ code }) => code === 'replay.prerequisite-missing')).toBe(true);
    expect(done.length).toBeGreaterThan(0);
    expect(clock.waited()).toBeLessThan(200_000);
  });

  test('outlasts an outage of four minutes, and asks again with the same key', async () => {
    const clock = stillClock();
    const away = ({ path }: Posting) =>
      path === 'notes' && clock.now() < 240_000 ? problem(503, 'operations-centre.service-unavailable') : undefined;
    const api = farSide(away);
    const { refused, done } = await play(plan, api, { patience: new Patience(clock) });
    expect([refused, done.length]).toEqual([[], plan.steps.length]);
    expect(new Set(api.asked.map(({ key }) => key)).size).toBe(plan.steps.filter(({ kind }) => kind !== 'find').length);
  });

  test('does not wait for what will not change', async () => {
    const clock = stillClock();
    const bad = ({ path }: Posting) => (path === 'notes' ? problem(400, 'invalid', { errors: [{ pointer: '/text' }] }) : undefined);
    const { refused } = await play(plan, farSide(bad), { patience: new Patience(clock) });
    expect(refused.map(({ detail }) => detail)).toEqual(['invalid [{"pointer":"/text"}]']);
    expect(clock.waited()).toBe(0);
  });
});

describe('working through a list', () => {
  test('tells results in the order of the list, whoever ends first', async () => {
    const told: number[] = [];
    const gates = [3, 2, 1].map(() => Promise.withResolvers<undefined>());
    const all = inOrder([0, 1, 2], {
      atOnce: 3,
      work: async (item) => {
        await gates[item]?.promise;
        gates[item - 1]?.resolve(undefined);
        return item;
      },
      tell: (result) => told.push(result),
    });
    gates[2]?.resolve(undefined);
    expect(await all).toEqual([0, 1, 2]);
    expect(told).toEqual([0, 1, 2]);
  });
});
