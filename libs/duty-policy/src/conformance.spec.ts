import { describe, expect, test } from '@jest/globals';
import { answering } from './answering.js';
import { holds } from './condition.js';
import { conformance } from './conformance.js';
import type { Condition } from './pack.js';
import { loadPolicy } from './policy.js';
import { shippedCalendars, shippedPacks } from './shipped.js';

type Loose = { validFrom: string | null; validTo: string | null };
const later = (): unknown[] =>
  (structuredClone(shippedPacks) as { duties: Loose[] }[]).map((pack, index) =>
    index === 1 ? { ...pack, duties: pack.duties.map((row) => ({ ...row, validFrom: '2027-01-01', validTo: null })) } : pack,
  );

describe('running every row of a pack that has not begun yet', () => {
  test('opens it on its first day and finds every rung (N01)', () => {
    const { configured, fired, failing } = conformance(loadPolicy(later(), shippedCalendars));

    expect(failing).toEqual([]);
    expect(fired).toBe(configured);
  });
});

describe('looking for what answers a condition', () => {
  const kind = (op: 'eq' | 'ne' | 'in' | 'notIn' | 'overlaps', value: string | string[]): Condition => ({
    path: 'kind',
    op,
    value,
  });

  test.each<[string, Condition]>([
    ['one of two, but not the first', { all: [kind('in', ['a', 'b']), kind('ne', 'a')] }],
    ['not another than', { not: kind('ne', 'a') }],
    ['one of two, and not either of another two', { all: [kind('in', ['a', 'b', 'c']), kind('notIn', ['a', 'c'])] }],
    ['a list with one but not the other', { all: [kind('overlaps', ['a', 'b']), { not: kind('overlaps', ['a']) }] }],
    ['the second of two ways', { any: [{ all: [kind('eq', 'a'), kind('eq', 'b')] }, { not: kind('eq', 'c') }] }],
    ['anything but a list', { not: { any: [kind('in', ['a', 'something-else']), kind('eq', 'b')] } }],
  ])('finds %s', (_, condition) => {
    const found = answering(condition);

    expect(found).not.toBeNull();
    expect(holds(condition, found ?? {})).toBe(true);
  });

  test('finds nothing where nothing can answer', () => {
    expect(answering({ all: [kind('eq', 'a'), kind('ne', 'a')] })).toBeNull();
  });
});
