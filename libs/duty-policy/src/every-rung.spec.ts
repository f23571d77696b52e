import { describe, expect, test } from '@jest/globals';
import { conformance } from './conformance.js';
import { loadPolicy } from './policy.js';
import { shipped } from './sample-facts.js';
import { shippedPacks } from './shipped.js';

const run = conformance(shipped);
const endOf: Record<string, string> = { minimumPeriod: 'elapsed', maximumValidity: 'lapsed' };

describe('never meeting a duty that opens on 2 March 2026 at 10:00 (N01)', () => {
  test.each(run.rows.map((row) => [row.id, row] as const))('%s fires every rung once', (id, row) => {
    const { kind } = shipped.rows.get(`${row.pack}@2026.1.0/${id}`)?.row ?? { kind: 'unknown' };

    expect([...row.fired].sort()).toEqual(row.configured);
    expect(row.state).toBe(endOf[kind] ?? 'open');
  });

  test('fires the 677 rungs of version 2026.1.0, as many as the packs configure', () => {
    const inPacks = shipped.packs.flatMap(({ duties, ladders }) =>
      duties.flatMap(({ ladder }) => (typeof ladder === 'string' ? (ladders[ladder] ?? []) : ladder)),
    );

    expect(run).toMatchObject({ configured: inPacks.length, fired: 677, failing: [] });
  });

  test('names the row whose rung can never fire', () => {
    const [base] = structuredClone(shippedPacks) as { duties: { id: string; ladder: unknown }[] }[];
    const row = base?.duties.find(({ id }) => id === 'HW-CLU-01');
    const rung = { offset: { side: 'before', value: 40, unit: 'hours' }, to: ['unit-head@own'], act: 'warn', ack: false };
    if (row !== undefined) row.ladder = [{ ...rung, rung: 1 }];

    expect(conformance(loadPolicy([base], [])).failing.map(({ id, fired }) => [id, fired])).toEqual([['HW-CLU-01', []]]);
  });
});
