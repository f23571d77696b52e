import { shippedCalendars, shippedPacks, type Pack } from '@homeward/duty-policy';
import { describe, expect, test } from '@jest/globals';
import { policyInForce, standingPacks, type PublishedPack } from './policy-in-force.js';

const first = shippedPacks[2] as Pack;
const id = 'UK-04';
type Row = Pack['duties'][number];

function later(version: string, change: Partial<Row> | null): Pack {
  const duties = first.duties.flatMap((row) => (row.id !== id ? [row] : change === null ? [] : [{ ...row, ...change }]));
  return { ...first, version, duties };
}

const on = (content: Pack, day: string, running?: string[]): PublishedPack => ({ content, on: day, ...(running && { running }) });
const former = on(first, '2026-01-01');
const rowsOf = (packs: PublishedPack[]) =>
  standingPacks(packs).flatMap(({ version, duties }) =>
    duties.filter((row) => row.id === id).map(({ validFrom, validTo }) => [version, validFrom, validTo]),
  );

describe('the rows by which duties open', () => {
  test('are those of the latest version where it says nothing of days', () => {
    expect(rowsOf([former, on(later('2026.2.0', {}), '2026-03-02')])).toEqual([['2026.2.0', null, null]]);
  });

  test('R31: are those of the former version until the day on which the later one begins', () => {
    const packs = [former, on(later('2026.2.0', { validFrom: '2027-01-01' }), '2026-03-02')];
    expect(rowsOf(packs)).toEqual([
      ['2026.2.0', '2027-01-01', null],
      [first.version, null, '2026-12-31'],
    ]);
  });

  test('end with the publication of a version that no longer has them', () => {
    expect(rowsOf([former, on(later('2026.2.0', null), '2026-03-02')])).toEqual([[first.version, null, '2026-03-01']]);
    expect(rowsOf([former, on(later('2026.2.0', null), '2026-03-02', [id])])).toEqual([]);
  });
});

describe('the policy in force', () => {
  const fact = first.duties.find((row) => row.id === id)?.opensOn[0]?.fact ?? '';
  const policy = policyInForce([former, on(later('2026.2.0', {}), '2026-03-02')], shippedCalendars);

  test('knows every row by which a duty may still run', () => {
    expect([...policy.rows.keys()].filter((key) => key.endsWith(`/${id}`))).toEqual([
      `gb@2026.2.0/${id}`,
      `gb@${first.version}/${id}`,
    ]);
  });

  test('opens by one version only', () => {
    const opening = (policy.opening.get(fact) ?? []).filter(({ row }) => row.id === id);
    expect(opening.map(({ pack }) => pack.version)).toEqual(['2026.2.0']);
  });
});
