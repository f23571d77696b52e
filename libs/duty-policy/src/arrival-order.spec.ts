import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verdictOf } from './ending.js';
import { explain } from './explain.js';
import type { Duty, Running } from './duty.js';
import type { LedgerFact } from './fact.js';
import type { PolicyRow } from './policy.js';
import { SampleDesk } from './sample-desk.js';
import { shipped } from './sample-facts.js';
import { actsOf, happened, openingsOf } from './sample-rows.js';
import { instantOf, textOfInstant } from './zone.js';

const HOUR = 3_600_000;
// One seed for every build, and one that no build has seen: its number stands in the name of the test.
const seeds = [
  { seed: 20260302, runs: 8 },
  { seed: Math.floor(Math.random() * 2 ** 31), runs: 2 },
];
// A duty that takes its subject from another opens by what that other makes known, never by an act alone: following.spec.ts tries those.
const rows = [...shipped.rows.values()].filter(({ row }) => row.subject !== 'inherited');
const offset = fc.nat(220 * 24);
const act = fc.record({ line: fc.nat(30), hours: fc.integer({ min: 1, max: 70 * 24 }) });
const story = fc.record({
  line: fc.nat(5),
  offset,
  acts: fc.array(act, { minLength: 1, maxLength: 6 }),
  places: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  isLate: fc.boolean(),
});
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

function factsOf(entry: PolicyRow, { line, offset: hours, acts }: Story): { facts: LedgerFact[]; at: number } {
  const { validTo } = entry.row;
  const at = validTo === null ? Date.UTC(2026, 0, 5) + hours * HOUR : instantOf(`${validTo}T02:00:00Z`) - 40 * 24 * HOUR;
  const possible = actsOf(entry);
  const later = acts.flatMap((each, index) => {
    const match = possible[each.line % Math.max(1, possible.length)];
    return match === undefined ? [] : [happened(entry, match, at + each.hours * HOUR, `${index} ${match.fact}`)];
  });
  return { facts: [...openingsOf(entry, line, at), ...later], at };
}

function deskAfter(facts: readonly LedgerFact[], now: string): SampleDesk {
  const desk = new SampleDesk();
  for (const each of facts) desk.arrive({ ...each, recordedAt: now }, now);
  return desk;
}

// What began only after the act that cancelled it was never owed: it was opened while nobody knew of that act.
function wasOwed(duty: Duty, desk: SampleDesk): boolean {
  const { ending } = verdictOf(duty, shipped, desk.facts);
  return duty.occurrence === 1 || ending?.state !== 'cancelled' || instantOf(duty.startedAt) < ending.act.from;
}

function standing({ duty, steps }: Running): unknown {
  const { version: _version, id: _id, rung: _rung, ...columns } = duty;
  // While the clock stands still no step stands anywhere.
  return {
    columns,
    steps: duty.state === 'paused' ? null : steps.map(({ rung, cycle, at, state }) => ({ rung, cycle, at, state })),
  };
}

const endOf = (desk: SampleDesk, { row }: PolicyRow): unknown[] =>
  [...desk.duties.values()]
    .filter(({ duty }) => duty.dutyType === row.id && wasOwed(duty, desk))
    .sort((a, b) => a.duty.occurrence - b.duty.occurrence)
    .map(standing);

describe.each(seeds)(
  'facts that open, meet, cancel, stop and restart a duty, heard in any order (seed $seed)',
  ({ seed, runs }) => {
    const explained = { times: 0 };

    test.each(rows.map((entry) => [`${entry.pack.pack} ${entry.row.id}`, entry] as const))(
      '%s stands the same in the end, and its date is explained',
      (_, entry) => {
        fc.assert(
          fc.property(story, (told) => {
            const { facts, at } = factsOf(entry, told);
            const now = textOfInstant(told.isLate ? at + 90 * 24 * HOUR : at);
            const shuffled = facts
              .map((each, index) => ({ each, place: told.places[index] ?? 0 }))
              .sort((a, b) => a.place - b.place)
              .map(({ each }) => each);
            const [inOrder, inAnother] = [deskAfter(facts, now), deskAfter(shuffled, now)];

            expect(endOf(inAnother, entry)).toEqual(endOf(inOrder, entry));
            for (const { duty } of [...inOrder.duties.values(), ...inAnother.duties.values()]) {
              const { due } = explain(duty, shipped, 'en');
              explained.times += 1;
              expect(due === null ? null : instantOf(due.at)).toBe(duty.dueAt === null ? null : instantOf(duty.dueAt));
            }
          }),
          { numRuns: runs, seed },
        );
      },
    );

    test('is looked at for every row', () => {
      expect(explained.times).toBeGreaterThan(rows.length * runs);
    });
  },
);

describe('an earlier cancelling act that is heard after a later one', () => {
  const at = Date.UTC(2026, 2, 2, 2);
  const day = (days: number): string => textOfInstant(at + days * 24 * HOUR);
  const entryOf = (id: string): PolicyRow => {
    const entry = rows.find(({ row }) => row.id === id);
    if (entry === undefined) throw new Error(`No row ${id}.`);
    return entry;
  };
  const cancelled = (id: string, days: number[]): SampleDesk => {
    const entry = entryOf(id);
    const [cancel] = entry.row.cancelledBy;
    const acts = cancel === undefined ? [] : days.map((each) => happened(entry, cancel, at + each * 24 * HOUR, `${each}`));
    return deskAfter([...openingsOf(entry, 0, at), ...acts], day(120));
  };

  test.each(['CN-PLC-10', 'CN-INT-03', 'HW-TRF-03'])('%s: leaves nothing missed', (id) => {
    const [first] = [...cancelled(id, [90, 1]).duties.values()].filter(({ duty }) => duty.dutyType === id);

    expect(first?.duty).toMatchObject({ state: 'cancelled', missedAt: null, missedCount: 0 });
  });

  test('HW-INV-02b: leaves no period missed, and tells of the end once', () => {
    const desk = cancelled('HW-INV-02b', [20, 1]);
    const periods = desk.rows().filter(({ dutyType }) => dutyType === 'HW-INV-02b');
    const ends = desk.told.filter(({ duty, effect }) => duty === 'HW-INV-02b subject-1 #1' && effect.fact === 'duty.cancelled');

    expect(periods.length).toBeGreaterThan(1);
    for (const period of periods) expect(period).toMatchObject({ state: 'cancelled', missedAt: null, missedCount: 0 });
    expect(ends).toHaveLength(1);
  });

  test('CN-INT-03: keeps the mark where the earlier act lies after the due date as well', () => {
    const [first] = [...cancelled('CN-INT-03', [90, 80]).duties.values()].filter(({ duty }) => duty.dutyType === 'CN-INT-03');

    expect(first?.duty).toMatchObject({ state: 'cancelled', missedCount: 1 });
  });
});
