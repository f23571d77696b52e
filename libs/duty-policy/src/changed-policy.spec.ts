import { describe, expect, test } from '@jest/globals';
import { explain } from './explain.js';
import { fact } from './sample-facts.js';
import { loadPolicy, type Policy } from './policy.js';
import { SampleDesk } from './sample-desk.js';
import { shippedCalendars, shippedPacks } from './shipped.js';
import { advance } from './advance.js';

interface Calendar {
  coveredYears: number[];
  years: Record<string, unknown>;
}
interface Pack {
  version: string;
  duties: { id: string; duration: { value: number } }[];
}

/** The shipped calendar with a made-up notice for 2027 that rests from 1 to 5 January. */
function withYear2027(): Policy {
  const [calendar] = structuredClone(shippedCalendars) as Calendar[];
  if (calendar === undefined) throw new Error('no calendar is shipped');
  calendar.coveredYears.push(2027);
  calendar.years['2027'] = {
    source: { issuer: 'Unreal Office', titleEn: 'Unreal notice', number: null, date: '2026-11-05', confidence: 'D' },
    holidays: [{ zh: '元旦', en: 'New Year', from: '2027-01-01', to: '2027-01-05' }],
    workingWeekends: [],
    checks: { workingDays: 258, holidayDates: 5, workingWeekends: 0 },
  };
  return loadPolicy(shippedPacks, [calendar]);
}

function withShorter(id: string, value: number): Policy {
  const packs = structuredClone(shippedPacks) as Pack[];
  const changed = structuredClone(packs.find(({ duties }) => duties.some((row) => row.id === id)));
  if (changed === undefined) throw new Error(`no row ${id}`);
  changed.version = '2026.2.0';
  for (const row of changed.duties) if (row.id === id) row.duration.value = value;
  return loadPolicy([...packs, changed], shippedCalendars);
}

const doubles = 'HW-CLU-05 pair-1 #1';
const opened = (at: string): SampleDesk => {
  const desk = new SampleDesk();
  desk.arrive(fact('duplicate.suspected', at, { pairId: 'pair-1' }));
  return desk;
};

describe('8.5 a published calendar or a changed pack', () => {
  test('counts again what rested on an unpublished year', () => {
    const desk = opened('2026-12-31T10:00:00+08:00');
    expect(desk.get(doubles).duty).toMatchObject({ dueDate: '2027-01-05', provisionalYears: [2027] });
    const command = { kind: 'recompute', reason: 'calendar-published', announcedAt: '2026-12-31T12:00:00+08:00' } as const;
    const { duty, effects } = advance(
      desk.get(doubles),
      { kind: 'command', command, ledger: [], now: command.announcedAt },
      withYear2027(),
    );

    expect(effects).toMatchObject([{ fact: 'duty.moved', reason: 'calendar-published' }]);
    expect(duty).toMatchObject({ dueDate: '2027-01-07', provisionalYears: [], cycle: 1 });
    expect(explain(duty, withYear2027(), 'en').due?.date).toBe('2027-01-07');
  });

  test('moves nothing that rests on published years', () => {
    const desk = opened('2026-03-02T10:00:00+08:00');
    const command = { kind: 'recompute', reason: 'calendar-published', announcedAt: '2026-03-02T12:00:00+08:00' } as const;

    expect(
      advance(desk.get(doubles), { kind: 'command', command, ledger: [], now: command.announcedAt }, withYear2027()).effects,
    ).toEqual([]);
  });

  test('makes nothing late before the day after it was announced', () => {
    const policy = withShorter('HW-CLU-06', 2);
    const desk = new SampleDesk();
    desk.arrive(fact('screening.suggested', '2026-03-02T10:00:00+08:00', { suggestionId: 's-1', screeningId: 's-1' }));
    const key = [...desk.duties.keys()].find((each) => each.startsWith('HW-CLU-06')) ?? '';
    const before = desk.get(key).duty.dueDate;
    const announcedAt = '2026-03-10T15:00:00+08:00';
    const command = { kind: 'recompute', reason: 'pack-changed', packVersion: '2026.2.0', announcedAt } as const;
    const { duty, steps, effects } = advance(desk.get(key), { kind: 'command', command, ledger: [], now: announcedAt }, policy);

    expect(before).toBe('2026-03-16');
    expect(effects).toMatchObject([{ fact: 'duty.moved', reason: 'pack-changed' }]);
    expect(duty).toMatchObject({
      packVersion: '2026.2.0',
      rawDate: '2026-03-04',
      dueDate: '2026-03-10',
      dueAt: '2026-03-10T16:00:00.000Z',
      missedAt: null,
    });
    expect(steps.find(({ rung }) => rung === 0)?.at).toBe('2026-03-10T16:00:01.000Z');
    const explained = explain(duty, policy, 'en');
    expect(explained.due?.date).toBe('2026-03-10');
    expect(explained.days.at(-1)).toEqual({ from: '2026-03-10', counted: false, why: 'announced' });
  });

  test('nor what stands still when it is announced', () => {
    const parties = { transferId: 't-1', fromAgencyId: 'womens-federation@CN', toAgencyId: 'public-security@CN' };
    const by = { by: 'womens-federation@CN' };
    const desk = new SampleDesk();
    desk.arrive(fact('transfer.offered', '2026-03-02T10:00:00+08:00', { ...parties, severity: 'normal' }, by));
    desk.arrive(fact('transfer.supplement-requested', '2026-03-04T09:00:00+08:00', parties));
    const waiting = desk.get('HW-TRF-02a t-1 #1');
    const announcedAt = '2026-03-06T15:00:00+08:00';
    const command = { kind: 'recompute', reason: 'pack-changed', packVersion: '2026.2.0', announcedAt } as const;
    const { duty } = advance(
      waiting,
      { kind: 'command', command, ledger: desk.facts, now: announcedAt },
      withShorter('HW-TRF-02a', 1),
    );

    expect(waiting.duty.state).toBe('paused');
    expect(duty).toMatchObject({ state: 'paused', packVersion: '2026.2.0', missedAt: null });
    expect(duty.inputs.notLateBefore).toBe('2026-03-06T16:00:00.000Z');
  });

  test('takes the ladder and the mode of the new version, and cancels a rung it does not have any more', () => {
    const packs = structuredClone(shippedPacks) as (Pack & { duties: { ladder: unknown; mode: string }[] })[];
    const changed = structuredClone(packs[0]);
    if (changed === undefined) throw new Error('no pack is shipped');
    changed.version = '2026.2.0';
    const row = changed.duties.find(({ id }) => id === 'HW-CLU-05');
    const rung = {
      rung: 1,
      offset: { side: 'after', value: 0, unit: 'minutes' },
      to: ['agency-head@own'],
      act: 'warn',
      ack: false,
    };
    if (row !== undefined) Object.assign(row, { ladder: [rung], mode: 'advise' });
    const policy = loadPolicy([...packs, changed], shippedCalendars);
    const desk = opened('2026-03-02T10:00:00+08:00');
    const announcedAt = '2026-03-02T12:00:00+08:00';
    const command = { kind: 'recompute', reason: 'pack-changed', packVersion: '2026.2.0', announcedAt } as const;
    const { duty, steps } = advance(desk.get(doubles), { kind: 'command', command, ledger: [], now: announcedAt }, policy);

    expect(duty).toMatchObject({ packVersion: '2026.2.0', mode: 'advise', dueDate: '2026-03-04' });
    expect(steps.filter(({ state }) => state === 'armed').map(({ rung: number, targets }) => [number, targets])).toEqual([
      [0, []],
      [1, ['agency-head@own']],
    ]);
    expect(steps.filter(({ state }) => state === 'cancelled').map(({ rung: number }) => number)).toEqual([2, 3]);
  });

  test('takes an earlier date at once where it lies after the announcement', () => {
    const policy = withShorter('HW-CLU-06', 8);
    const desk = new SampleDesk();
    desk.arrive(fact('screening.suggested', '2026-03-02T10:00:00+08:00', { suggestionId: 's-1', screeningId: 's-1' }));
    const key = [...desk.duties.keys()].find((each) => each.startsWith('HW-CLU-06')) ?? '';
    const announcedAt = '2026-03-03T15:00:00+08:00';
    const command = { kind: 'recompute', reason: 'pack-changed', packVersion: '2026.2.0', announcedAt } as const;

    expect(advance(desk.get(key), { kind: 'command', command, ledger: [], now: announcedAt }, policy).duty).toMatchObject({
      dueDate: '2026-03-12',
      inputs: { notLateBefore: null },
    });
  });
});
