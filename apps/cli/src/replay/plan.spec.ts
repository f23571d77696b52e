import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { boundsOf, endOf, occurredOf, startOf } from './occurred-of.js';
import { zoneOf } from './actors.js';
import { keyOf } from './keys.js';
import { planOf } from './plan.js';
import { shippedChronicles } from './shipped-chronicles.js';
import { faultsOf, refsOf } from './trial-contracts.js';

const chronicles = shippedChronicles(join(import.meta.dirname, '../../../..'));
const byId = chronicles.map((chronicle) => [chronicle.id, chronicle, planOf(chronicle)] as const);

test('there are 21 published chronicles', () => {
  expect(chronicles).toHaveLength(21);
});

describe.each(byId)('planning %s', (_, chronicle, plan) => {
  test('tells every event exactly once, as an act or as a note', () => {
    expect(plan.told.map(({ eventId }) => eventId).sort()).toEqual(chronicle.events.map(({ id }) => id).sort());
    for (const { eventId, as } of plan.told) {
      const own = plan.steps.filter((step) => step.eventId === eventId && !step.implied);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every(({ fact }) => (fact === 'matter.noted') === (as === 'note'))).toBe(true);
    }
  });

  test('knows every code of it', () => {
    expect(plan.remarks).toEqual([]);
  });

  test('keeps every published time as it was published', () => {
    for (const step of plan.steps.filter(({ implied }) => !implied)) {
      const event = chronicle.events.find(({ id }) => id === step.eventId);
      expect(event && occurredOf(event, zoneOf(step.actor.slug))).toEqual(step.body['occurred']);
      expect(step.body['implied']).toBeUndefined();
    }
  });

  test('invents no day: what had to be assumed lies between its neighbours and is marked', () => {
    for (const { body, bounds, eventId, actor } of plan.steps.filter(({ implied, kind }) => implied && kind === 'post')) {
      expect(body['implied']).toBe(true);
      expect(body['occurred']).not.toHaveProperty('text');
      const event = chronicle.events.find(({ id }) => id === eventId);
      const after = event && boundsOf(event, zoneOf(actor.slug));
      expect(bounds.notAfter).toBe(after?.notAfter);
      if (bounds.notBefore !== null && bounds.notAfter !== null)
        expect(startOf(bounds.notBefore, zoneOf(actor.slug))).toBeLessThanOrEqual(endOf(bounds.notAfter, zoneOf(actor.slug)));
    }
  });

  test('asks for nothing that an earlier answer has not given', () => {
    const given = new Set<string>();
    for (const { path, body, query, seen, gives } of plan.steps) {
      const needed = [...refsOf(path), ...refsOf(body), ...refsOf(query), ...(seen === undefined ? [] : [seen])];
      expect(needed.filter((row) => !given.has(row))).toEqual([]);
      if (gives !== undefined) given.add(gives);
    }
  });

  test('sends only what the contracts of the routes know', () => {
    expect(plan.steps.flatMap(faultsOf)).toEqual([]);
  });

  test('gives each request a key of its own, the same each time', () => {
    const keys = plan.steps.map(({ id }) => keyOf(chronicle.id, id));
    expect(new Set(keys).size).toBe(keys.length);
    expect(planOf(chronicle)).toEqual(plan);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('planning the shipped chronicles', () => {
  const plan = (id: string) => byId.find(([each]) => each === id)?.[2] ?? planOf({ ...chronicles[0]!, id });
  const factsOf = (id: string) => plan(id).steps.map(({ fact, implied }) => (implied ? `(${fact})` : fact));

  test('plays events in the order of the story', () => {
    for (const [, chronicle, { told }] of byId)
      expect(told.map(({ eventId }) => eventId)).toEqual(chronicle.events.map(({ id }) => id));
  });

  test('turns only what the data says into notes, and tells why of anything else', () => {
    const unexpected = byId.flatMap(([id, , { told }]) =>
      told.flatMap(({ eventId, why }) => (why === undefined ? [] : [`${id} ${eventId} ${why}`])),
    );
    expect(unexpected).toEqual(['cn-gansu-filing-2021 e5 needs-more-than-told']);
  });

  test('R12: a retrial needs the first judgment set aside, once', () => {
    expect(factsOf('cn-guizhou-series-1993').filter((fact) => fact?.includes('judgment'))).toEqual([
      'judgment.recorded',
      'judgment.recorded',
      '(judgment.recorded)',
      'judgment.recorded',
      'judgment.recorded',
    ]);
  });

  test('never names more people than the published number', () => {
    const persons = (id: string) =>
      new Set(
        plan(id)
          .steps.filter(({ body }) => 'count' in body && body['personId'] === undefined)
          .flatMap(({ gives }) => (gives?.startsWith('person:') ? [gives] : [])),
      ).size;
    expect(persons('cn-guangdong-protection-2023')).toBe(1);
    expect(persons('cn-jiangsu-held-woman-2022')).toBe(1);
    expect(persons('cn-shenzhen-pair-2007')).toBe(3);
  });

  test('a child taken long ago is no minor when found', () => {
    const minors = (id: string) =>
      plan(id)
        .steps.filter(({ fact }) => fact === 'person.recovered')
        .map(({ body }) => body['minor']);
    expect(new Set(minors('cn-guangdong-series-2003'))).toEqual(new Set([false]));
    expect(new Set(minors('cn-zhejiang-placement-2015'))).toEqual(new Set([true]));
  });
});
