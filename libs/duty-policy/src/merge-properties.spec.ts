import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { custodyFacts } from './custody.js';
import type { Duty, Step } from './duty.js';
import type { DutyPause } from './duty-inputs.js';
import type { LedgerFact } from './fact.js';
import { mayConsolidate } from './merge.js';
import type { PolicyRow } from './policy.js';
import { SampleDesk } from './sample-desk.js';
import { shipped } from './sample-facts.js';
import { actsOf, happened, openingsOf } from './sample-rows.js';
import { instantOf, textOfInstant } from './zone.js';

const HOUR = 3_600_000;
// One seed for every build, and one that no build has seen: its number stands in the name of the test.
const seeds = [
  { seed: 20260302, share: 1 },
  { seed: Math.floor(Math.random() * 2 ** 31), share: 0.2 },
];
const rows = [...shipped.rows.values()].filter(({ row }) => row.subject !== 'inherited' && mayConsolidate(row));
const act = fc.record({ line: fc.nat(30), hours: fc.integer({ min: 1, max: 70 * 24 }), isOfOther: fc.boolean() });
const story = fc.record({
  place: fc.nat(rows.length - 1),
  line: fc.nat(5),
  offset: fc.nat(220 * 24),
  acts: fc.array(act, { maxLength: 6 }),
  merged: fc.nat(60 * 24),
  lasts: fc.integer({ min: 1, max: 60 * 24 }),
});
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

interface Happening {
  at: number;
  fact: LedgerFact;
}

// A row that is valid no more is tried while it was.
const validAt = ({ row: { validTo } }: PolicyRow, at: number): number =>
  validTo === null ? at : instantOf(`${validTo}T02:00:00Z`) - 40 * 24 * HOUR;

/** The same act in the other matter, about another subject; recorded while the two count as one. */
function inOther(fact: LedgerFact): LedgerFact {
  const attributes = Object.entries(fact.attributes).map(([name, value]) => [name, value === 'subject-1' ? 'subject-2' : value]);
  return { ...fact, matterId: 'matter-2', alsoMatterIds: ['matter-1'], attributes: Object.fromEntries(attributes) };
}

// What concerns a whole matter concerns both while they count as one: so does an act upon anybody held in custody.
const concernsOne = ({ row }: PolicyRow, fact: string): boolean => row.subject !== 'matterId' && !custodyFacts.includes(fact);

function happeningsOf(entry: PolicyRow, acts: Story['acts'], at: number): Happening[] {
  const possible = actsOf(entry);
  const drawn = acts.flatMap(({ line, hours, isOfOther }, index): Happening[] => {
    const match = possible[line % Math.max(1, possible.length)];
    if (match === undefined) return [];
    const fact = happened(entry, match, at + hours * HOUR, `${index} ${match.fact}`);
    return [{ at: at + hours * HOUR, fact: isOfOther && concernsOne(entry, match.fact) ? inOther(fact) : fact }];
  });
  return drawn.sort((one, other) => one.at - other.at);
}

interface Ends {
  key: string;
  merged: number;
  parted: number;
}

/** Lets a story happen with the clock running; between two moments the duty waits behind another one, where they are given. */
function told(openings: readonly LedgerFact[], happenings: readonly Happening[], until: number, merge: Ends | null): SampleDesk {
  const desk = new SampleDesk();
  for (const opening of openings) desk.arrive(opening);
  const orders = merge === null ? [] : [merge.merged, merge.parted];
  const moments = [...happenings.map(({ at }) => at), ...orders].sort((one, other) => one - other);
  for (const at of new Set(moments)) {
    const now = textOfInstant(at);
    desk.clock(now);
    for (const { fact } of happenings.filter((each) => each.at === at)) desk.arrive(fact, now);
    if (at === merge?.merged && desk.get(merge.key).duty.state === 'open')
      desk.order(merge.key, { kind: 'supersede-by-merge', linkId: 'link', dutyId: 'other' }, now);
    if (at === merge?.parted) desk.order(merge.key, { kind: 'unlink', linkId: 'link' }, now);
  }
  desk.clock(textOfInstant(until));
  return desk;
}

/** What a duty came to. Which of the rungs that passed meanwhile rang is told apart by the ladder; that each is done with is the same. */
function outcome(desk: SampleDesk, { row }: PolicyRow, isStopped: boolean): unknown[] {
  return [...desk.duties.values()]
    .filter(({ duty }) => duty.dutyType === row.id)
    .map(({ duty: { version: _version, rung: _rung, ...columns }, steps }) => {
      if (isStopped) return stoppedOutcome(columns, steps);
      return {
        ...columns,
        ladder: steps.map(({ rung, cycle, at, state }) => ({ rung, cycle, at, isWaiting: state === 'armed' || state === 'held' })),
      };
    });
}

/**
 * Where the clock was stopped while the duty waited, a rung that did not ring then is placed by the later dates, a stop that is over was not reminded
 * of, and the ladder of a clock that stands still is placed when it goes on.
 */
const stoppedOutcome = ({ inputs, ...columns }: Omit<Duty, 'version' | 'rung'>, steps: readonly Step[]): object => ({
  ...columns,
  inputs: { ...inputs, pauses: inputs.pauses.map(seenPause) },
  ladder: columns.state === 'paused' ? [] : steps.map(seenStep),
});

const seenPause = ({ remindedAt, ...pause }: DutyPause): object => ({
  ...pause,
  isReminded: pause.to !== null || remindedAt !== null,
});

function seenStep({ rung, cycle, at, state }: Step): object {
  const isWaiting = state === 'armed' || state === 'held';
  return { rung, cycle, isWaiting, ...(isWaiting && { at }) };
}

const isStoppedBetween = ({ row }: PolicyRow, happenings: readonly Happening[], { merged, parted }: Ends): boolean => {
  const stops = row.pauseRules.map(({ from }) => from.fact);
  return happenings.some(({ at, fact }) => at >= merged && at <= parted && stops.includes(fact.name));
};

interface Told {
  alone: SampleDesk;
  merged: SampleDesk;
  entry: PolicyRow;
  merge: Ends;
  /** Whether its clock was stopped while it waited. */
  isStopped: boolean;
}

/** The same story twice: without the merge, and with it. */
function toldTwice({ place, line, offset, acts, merged, lasts }: Story): Told {
  const entry = rows[place];
  if (entry === undefined) throw new Error(`No row at ${place}.`);
  const at = validAt(entry, Date.UTC(2026, 0, 5) + offset * HOUR);
  const key = `${entry.row.id} ${entry.row.subject === 'matterId' ? 'matter-1' : 'subject-1'} #1`;
  const merge = { key, merged: at + merged * HOUR, parted: at + (merged + lasts) * HOUR };
  const [openings, happenings] = [openingsOf(entry, line, at), happeningsOf(entry, acts, at)];
  const end = at + 140 * 24 * HOUR;
  const isStopped = isStoppedBetween(entry, happenings, merge);
  return { entry, merge, isStopped, alone: told(openings, happenings, end, null), merged: told(openings, happenings, end, merge) };
}

/** When the rungs of a duty rang. */
const ringingOf = (desk: SampleDesk, key: string): number[] =>
  desk.told
    .filter(({ duty, effect }) => duty === key && effect.fact === 'duty.escalated')
    .flatMap(({ effect }) => effect.steps.flatMap(({ firedAt }) => (firedAt === null ? [] : [instantOf(firedAt)])));

describe.each(seeds)('8.8 a duty that waits behind another one for some time (seed $seed)', ({ seed, share }) => {
  test('stands in the end as if the matters had never been merged, whatever happened in either of them', () => {
    let waited = 0;
    fc.assert(
      fc.property(story, (given) => {
        const { alone, merged, entry, isStopped } = toldTwice(given);
        if (merged.told.some(({ effect }) => effect.reason === 'merged')) waited += 1;

        expect(outcome(merged, entry, isStopped)).toEqual(outcome(alone, entry, isStopped));
      }),
      { numRuns: 1000 * share, seed },
    );
    expect(waited).toBeGreaterThan(share === 1 ? 200 : 0);
  });

  test('rings nothing while it waits, and of what passed meanwhile at most one rung', () => {
    let rang = 0;
    fc.assert(
      fc.property(story, (given) => {
        const { merged, merge } = toldTwice(given);
        if (!merged.told.some(({ effect }) => effect.reason === 'merged')) return;
        const ringing = ringingOf(merged, merge.key);
        const after = ringing.filter((at) => at === merge.parted).length;
        rang += after;

        expect(ringing.filter((at) => at > merge.merged && at < merge.parted)).toEqual([]);
        expect(after).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 * share, seed },
    );
    expect(rang).toBeGreaterThan(share === 1 ? 20 : 0);
  });
});
