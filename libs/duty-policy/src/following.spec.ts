import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Duty } from './duty.js';
import type { LedgerFact } from './fact.js';
import { typesFollowing, typesShaken } from './follow.js';
import type { Match } from './pack.js';
import type { PolicyRow } from './policy.js';
import { SampleDesk } from './sample-desk.js';
import { fact, shipped } from './sample-facts.js';
import { actsOf, happened, openingsOf } from './sample-rows.js';
import { textOfInstant } from './zone.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// One seed for every build, and one that no build has seen: its number stands in the name of the test.
const seeds = [
  { seed: 20260302, runs: 80 },
  { seed: Math.floor(Math.random() * 2 ** 31), runs: 20 },
];
const story = fc.record({
  line: fc.nat(5),
  offset: fc.nat(220 * 24),
  acts: fc.array(fc.record({ line: fc.nat(30), hours: fc.integer({ min: 1, max: 420 * 24 }) }), { maxLength: 4 }),
  places: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  heardAfter: fc.constantFrom(0, 30 * DAY, 400 * DAY),
});

/** A row that takes its subject from another duty, with each row by whose miss or end it opens. */
const pairs = [...shipped.rows.values()]
  .filter(({ row }) => row.subject === 'inherited')
  .flatMap((entry) =>
    [...shipped.rows.values()]
      .filter(({ row, pack }) => pack === entry.pack && typesFollowing(shipped, row.id).includes(entry.row.id))
      .map((parent) => ({ name: `${entry.row.id} after ${parent.row.id}`, entry, parent })),
  );

// The other side of the first duty owes what follows from it.
function openings({ row: { owner } }: PolicyRow, parent: PolicyRow, line: number, at: number): LedgerFact[] {
  const other = owner.agency === 'counterpartAgencyId' ? { fromAgencyId: `${owner.agencyType ?? 'other'}@CN` } : {};
  return openingsOf(parent, line, at).map((each) => ({ ...each, attributes: { ...each.attributes, ...other } }));
}

// An act that meets the first duty late, and does not end what follows, is looked at by itself below.
function possibleActs(entry: PolicyRow, parent: PolicyRow): Match[] {
  const ends = ({ fact: name }: Match): boolean => entry.row.cancelledBy.some((match) => match.fact === name);
  const left = parent.row.kind === 'hardLimit' ? parent.row.satisfiedBy.facts.filter((match) => !ends(match)) : [];
  return [...actsOf(parent), ...actsOf(entry)].filter((match) => !left.some(({ fact: name }) => name === match.fact));
}

/** A desk whose clock goes on between any two facts, all of them heard within a moment. */
function deskRinging(facts: readonly LedgerFact[], now: string, end: string): SampleDesk {
  const desk = new SampleDesk();
  for (const each of facts) {
    desk.arrive({ ...each, recordedAt: now }, now);
    desk.clock(now);
  }
  desk.clock(end);
  return desk;
}

// What has ended stays in the records where it was opened for some time, and nowhere else. The fact that opens is named by a version.
const isOwed = ({ state }: Duty): boolean => state === 'open' || state === 'paused' || state === 'held';
const cameTo = (desk: SampleDesk, { row }: PolicyRow): unknown[] =>
  desk
    .rows()
    .filter((duty) => duty.dutyType === row.id && (row.subject !== 'inherited' || isOwed(duty)))
    .map(({ id: _id, version: _version, rung: _rung, openingFactId: _opening, ...columns }) => columns);

describe.each(seeds)(
  'a duty and what follows from it, their facts heard in any order with the clock running (seed $seed)',
  ({ seed, runs }) => {
    test.each(pairs)('$name: the first comes to the same, and the same is owed', ({ entry, parent }) => {
      const possible = possibleActs(entry, parent);
      let opened = 0;
      fc.assert(
        fc.property(story, (told) => {
          const at = Date.UTC(2025, 0, 6) + told.offset * HOUR;
          const acts = told.acts.flatMap(({ line, hours }, index) => {
            const match = possible[line % possible.length];
            return match === undefined ? [] : [happened(parent, match, at + hours * HOUR, `${index} ${match.fact}`)];
          });
          const facts = [...openings(entry, parent, told.line, at), ...acts];
          const shuffled = facts
            .map((each, index) => ({ each, place: told.places[index] ?? 0 }))
            .sort((one, other) => one.place - other.place)
            .map(({ each }) => each);
          const [now, end] = [textOfInstant(at + told.heardAfter), textOfInstant(at + 900 * DAY)];
          const [inOrder, inAnother] = [deskRinging(facts, now, end), deskRinging(shuffled, now, end)];
          opened += inAnother.rows().filter(({ dutyType }) => dutyType === entry.row.id).length;

          expect(cameTo(inAnother, parent)).toEqual(cameTo(inOrder, parent));
          expect(cameTo(inAnother, entry)).toEqual(cameTo(inOrder, entry));
        }),
        { numRuns: runs, seed },
      );
      expect(opened).toBeGreaterThan(0);
    });
  },
);

describe('what follows from a duty that was missed or is over', () => {
  const about = { caseId: 'case-1', addresseeAgencyId: 'public-security@CN' };
  const notified = fact('withdrawal.notified', '2026-03-02T10:00:00+08:00', about, { by: 'procuratorate@CN' });
  const asked = (at: string): LedgerFact => fact('withdrawal.reconsideration-requested', at, { caseId: 'case-1' });
  const heard = '2026-03-20T10:00:00+08:00';
  const follower = (desk: SampleDesk): Duty | undefined => desk.rows().find(({ dutyType }) => dutyType === 'CN-SUP-04a');

  test('is taken back when an act is heard that was in time', () => {
    const desk = new SampleDesk();
    desk.arrive(notified);
    desk.clock(heard);
    expect(follower(desk)).toMatchObject({ state: 'open' });
    desk.arrive(asked('2026-03-05T10:00:00+08:00'), heard);

    expect(follower(desk)).toMatchObject({ state: 'cancelled', missedAt: null, inputs: { endedByHand: { reason: 'unfounded' } } });
    expect(desk.told.filter(({ effect }) => effect.reason === 'unfounded')).toMatchObject([{ effect: { fact: 'duty.cancelled' } }]);
    desk.clock('2026-09-01T10:00:00+08:00');
    expect(follower(desk)).toMatchObject({ state: 'cancelled', missedCount: 0 });
  });

  test('stays when the act was late', () => {
    const desk = new SampleDesk();
    desk.arrive(notified);
    desk.clock(heard);
    desk.arrive(asked('2026-03-19T10:00:00+08:00'), heard);

    expect(follower(desk)).toMatchObject({ state: 'open' });
  });

  // The miss and the act that met it late are heard in one moment: nobody is told of a miss, and nothing is opened because of it.
  test('does not open where the late act is known before the miss is told', () => {
    const desk = new SampleDesk();
    desk.arrive(asked('2026-03-19T10:00:00+08:00'), heard);
    desk.arrive(notified, heard);
    desk.clock('2026-09-01T10:00:00+08:00');

    expect(desk.get('CN-SUP-11 case-1 #1').duty).toMatchObject({ state: 'met', late: 'yes' });
    expect(follower(desk)).toBeUndefined();
  });

  test('does not open by a miss that is heard after it was put right', () => {
    const desk = new SampleDesk();
    desk.arrive(notified);
    const missed = fact('duty.missed', heard, {
      dutyId: 'CN-SUP-11 case-1 #1',
      dutyType: 'CN-SUP-11',
      ownerAgencyId: 'public-security@CN',
      counterpartAgencyId: 'procuratorate@CN',
    });
    desk.arrive(missed);

    expect(follower(desk)).toBeUndefined();
  });

  test('is looked for only where something may be taken back', () => {
    const told = { ...notified, attributes: { dutyType: 'CN-SUP-11' } };

    expect(typesShaken(shipped, { ...told, name: 'duty.met' })).toEqual(['CN-SUP-04a']);
    expect(typesShaken(shipped, { ...told, name: 'duty.escalated' })).toEqual([]);
    expect(typesShaken(shipped, { ...told, name: 'duty.met', attributes: { dutyType: 'HW-CLU-01' } })).toEqual([]);
  });
});
