import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Occurred } from '@homeward/contracts';
import type { Duty } from './duty.js';
import { fact } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';
import { textOfInstant } from './zone.js';

const HOUR = 3_600_000;
const seeds = [20260302, Math.floor(Math.random() * 2 ** 31)];
const ids = { transferId: 'transfer-1', fromAgencyId: 'womens-federation@CN', toAgencyId: 'public-security@CN' };
const names = ['transfer.offered', 'transfer.supplement-requested', 'transfer.supplemented', 'transfer.accepted'] as const;
const start = fc.integer({ min: Date.UTC(2026, 0, 5), max: Date.UTC(2026, 8, 1) }).map((at) => at - (at % HOUR));
/** How long after the act before it an act may lie, and how uncertain it is. */
const bounds = fc.tuple(fc.integer({ min: 0, max: 96 }), fc.constantFrom(0, 0, 1, 24, 72));
const share = fc.double({ min: 0, max: 1, noNaN: true });

function dutyOf(acts: { name: string; from: number; until: number }[]): Duty {
  const desk = new SampleDesk();
  for (const { name, from, until } of acts) {
    const precision = from === until ? 'instant' : 'range';
    const occurred: Occurred = { text: null, precision, notBefore: textOfInstant(from), notAfter: textOfInstant(until) };
    const by = name === 'transfer.offered' ? 'womens-federation@CN' : 'public-security@CN';
    desk.arrive(fact(name, occurred, { ...ids, severity: 'normal' }, { by, id: name }), textOfInstant(acts[0]?.from ?? 0));
  }
  return desk.get('HW-TRF-02a transfer-1 #1').duty;
}

describe.each(seeds)('8.18 acts of which only bounds are known (seed %i)', (seed) => {
  test('are called late only when every pair inside the bounds is late, in time only when every pair is', () => {
    let certain = 0;
    const four = fc.tuple(bounds, bounds, bounds, bounds);
    fc.assert(
      fc.property(start, four, fc.tuple(share, share, share, share), fc.boolean(), (at, given, shares, isStopped) => {
        let last = at;
        const all = names.map((name, index) => {
          const [after, spread] = given[index] ?? [0, 0];
          const from = last + (index === 0 ? 0 : (after + 1) * HOUR);
          last = from + spread * HOUR;
          return { name, from, until: last };
        });
        const acts = isStopped
          ? all
          : all.filter(({ name }) => name !== 'transfer.supplement-requested' && name !== 'transfer.supplemented');
        const exact = acts.map(({ name, from, until }) => {
          const drawn = Math.floor(from + (until - from) * (shares[names.indexOf(name as (typeof names)[number])] ?? 0));
          // An interval ends before its end: what reaches to 24:00 did not happen at 00:00 of the next day.
          const moment = until > from ? Math.min(drawn, until - 1) : from;
          return { name, from: moment, until: moment };
        });
        const claimed = dutyOf(acts);
        const really = dutyOf(exact);
        if (claimed.late !== 'cannot-tell') certain += 1;

        expect(claimed.state).toBe('met');
        expect(claimed.late).not.toBe(really.late === 'yes' ? 'no' : 'yes');
        expect(really.late).not.toBe('cannot-tell');
      }),
      { numRuns: 600, seed },
    );
    expect(certain).toBeGreaterThan(120);
  });
});
