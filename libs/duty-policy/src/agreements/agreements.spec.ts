import { describe, expect, test } from '@jest/globals';
import { open } from '../open.js';
import type { Pack } from '../pack.js';
import { anyAgency, fact, onDay, shipped } from '../sample-facts.js';
import type { Policy, PolicyRow } from '../policy.js';
import { shippedCalendars, shippedPacks } from '../shipped.js';
import { applyOverride, overrideSchema, type Override } from './apply-override.js';
import { lintOverrides } from './lint-overrides.js';
import { policyOfPair, type Agreement } from './pair-policy.js';

const a = 'procuratorate@CN/320100';
const b = 'womens-federation@CN/320100';
const c = 'civil-affairs@CN/320100';
const rowNamed = (key: string): PolicyRow => shipped.rows.get(key) as PolicyRow;
const law = rowNamed('cn@2026.1.0/CN-SUP-03');
const byDefault = rowNamed('base@2026.1.0/HW-TRF-02a');
const span = (value: number, unit: 'workingDays' | 'calendarDays' | 'hours' | 'months'): Override['duration'] => ({ value, unit });
const agreement: Agreement = {
  id: 'agreement-1',
  parties: [a, b],
  overrides: [{ row: 'HW-TRF-02a', duration: { value: 5, unit: 'workingDays' } }],
  validFrom: '2026-01-01',
  validTo: null,
};

function dueOfOffer(policy: Policy, to: string): string | undefined {
  const offered = fact(
    'transfer.offered',
    onDay('2026-03-02'),
    { transferId: 't-1', toAgencyId: to, severity: 'normal' },
    { by: a },
  );
  const context = { policy, ledger: [offered], agencies: anyAgency, duties: [], now: offered.recordedAt };
  return open(offered, context).find(({ duty }) => duty.dutyType === 'HW-TRF-02a')?.duty.dueDate ?? undefined;
}

describe('agreeing on another number', () => {
  test('replaces it for the pair that agreed, and for no other (R67)', () => {
    const pair = (to: string): Policy => policyOfPair(shipped, [agreement], { ownerId: to, counterpartId: a, day: '2026-03-02' });

    expect(dueOfOffer(pair(b), b)).toBe('2026-03-09');
    expect(dueOfOffer(pair(c), c)).toBe('2026-03-05');
    expect(pair(c)).toBe(shipped);
  });

  test('holds from its first day to its last', () => {
    const on = (day: string): Policy =>
      policyOfPair(shipped, [{ ...agreement, validTo: '2026-03-31' }], { ownerId: b, counterpartId: a, day });

    expect([on('2025-12-31') === shipped, on('2026-03-31') === shipped, on('2026-04-01') === shipped]).toEqual([true, false, true]);
  });

  test('may lengthen a default', () => {
    expect(applyOverride(byDefault, { row: 'HW-TRF-02a', duration: span(10, 'workingDays') }).entry?.row.duration).toEqual({
      value: 10,
      unit: 'workingDays',
      origin: 'default',
    });
  });

  test.each([
    ['the same unit', span(16, 'calendarDays')],
    ['another unit', span(1, 'months')],
    ['working days that could take longer', span(12, 'workingDays')],
  ])('may not lengthen a law in %s (R67)', (_, duration) => {
    expect(applyOverride(law, { row: 'CN-SUP-03', duration }).refusal).toMatchObject({
      code: 'coordination.override-loosens-law',
      pointer: '/duration',
    });
  });

  test('may shorten a law, and counts in hours from the moment', () => {
    expect(applyOverride(law, { row: 'CN-SUP-03', duration: span(72, 'hours') }).entry?.row).toMatchObject({
      startRule: 'exact',
      rollRule: 'none',
      duration: { value: 72, unit: 'hours', origin: 'default' },
    });
  });

  test('replaces the ladder and the cap too', () => {
    const ladder = [
      {
        rung: 1,
        offset: { side: 'after' as const, value: 0, unit: 'minutes' as const },
        to: ['unit-head@own'],
        act: 'escalate' as const,
        ack: true,
      },
    ];
    const { entry } = applyOverride(byDefault, { row: 'HW-TRF-02a', ladder, cap: { value: 5, unit: 'calendarDays' } });

    expect(entry?.ladder).toEqual(ladder);
    expect(entry?.row.cap).toEqual({ value: 5, unit: 'calendarDays', origin: 'default' });
  });

  test('is refused without anything to replace, or with nothing in place of it', () => {
    expect(overrideSchema.safeParse({ row: 'HW-TRF-02a' }).success).toBe(false);
    expect(overrideSchema.safeParse({ row: 'HW-TRF-02a', duration: { value: 0, unit: 'hours' } }).success).toBe(false);
    expect(overrideSchema.safeParse({ row: 'HW-TRF-02a', ladder: [] }).success).toBe(false);
  });
});

describe('linting what was agreed on (§11)', () => {
  const found = (...overrides: Override[]): [string, string][] =>
    lintOverrides(overrides, shippedPacks as Pack[], shippedCalendars, { today: '2026-03-02' }).map(({ rule, pointer }) => [
      rule,
      pointer,
    ]);
  const rung = (value: number, more: object = {}) => ({
    rung: 1,
    offset: { side: 'after' as const, value, unit: 'minutes' as const },
    to: ['unit-head@own'],
    act: 'escalate' as const,
    ack: true,
    ...more,
  });

  test('finds nothing where the rows stay sound', () => {
    expect(found({ row: 'HW-TRF-02a', duration: { value: 2, unit: 'workingDays' } })).toEqual([]);
    expect(found({ row: 'HW-TRF-02a', ladder: [rung(0)] })).toEqual([]);
  });

  test.each([
    ['a hard limit of which nobody hears', [rung(1, { offset: { side: 'before', value: 1, unit: 'hours' } })], 'L11', ''],
    ['rungs that do not rise', [rung(60), rung(0, { rung: 2, to: ['agency-head@own'] })], 'L09', '/1/offset'],
    ['a target nobody has', [rung(0, { to: ['astronaut@own'] })], 'L10', '/0/to/0'],
  ])('finds %s', (_, ladder, rule, at) => {
    const sound: Override = { row: 'HW-TRF-02a', duration: { value: 2, unit: 'workingDays' } };
    expect(found(sound, { row: 'HW-TRF-04', ladder })).toContainEqual([rule, `/overrides/1/ladder${at}`]);
  });

  test('leaves a reminder alone for which a shorter number has no room', () => {
    expect(found({ row: 'HW-CLU-04', duration: { value: 1, unit: 'hours' } })).toEqual([]);
  });
});
