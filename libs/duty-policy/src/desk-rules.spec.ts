import { describe, expect, test } from '@jest/globals';
import { advance } from './advance.js';
import { isHeldByBrake, isUnderBrake, keptDraft, releaseOrder } from './brake.js';
import type { Command } from './commands.js';
import type { Running } from './duty.js';
import { guardedUntil } from './guards.js';
import { isLawRow } from './law-row.js';
import { needsSecondPerson } from './late-recording.js';
import { groupedNotices } from './notice-groups.js';
import { open } from './open.js';
import { anyAgency, fact, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';
import { correction, officer, sides } from './sample-officers.js';
import { recipientsOf, type Addressing } from './recipients.js';

const entry = (id: string) => [...shipped.rows.values()].filter(({ row }) => row.id === id)[0] ?? { row: undefined as never };

describe('8.10 brake on automatic duties', () => {
  const full = { holder: 60, unit: 12 };
  const pair = fact('duplicate.suspected', '2026-03-02T10:00:00+08:00', { pairId: 'pair-1' });
  const draftOf = (now = pair.recordedAt) =>
    open(pair, { policy: shipped, ledger: [], agencies: anyAgency, duties: [], now }).filter(
      ({ duty }) => duty.dutyType === 'HW-CLU-05',
    );

  test('keeps back new default duties above the cap of the holder or the unit (N15)', () => {
    const row = entry('HW-CLU-05');

    expect(isHeldByBrake(row, full)).toBe(true);
    expect(isHeldByBrake(row, { holder: 3, unit: 400 })).toBe(true);
    expect(isHeldByBrake(row, { holder: 59, unit: 399 })).toBe(false);
  });

  test.each(['CN-INT-03', 'CN-SUP-03', 'HW-CLU-01', 'HW-TRF-04'])('never keeps back %s: law, crisis, hard limit', (id) => {
    expect(isHeldByBrake(entry(id), { holder: 999, unit: 999 })).toBe(false);
  });

  test('never keeps back a row that stands in law, also where it only advises', () => {
    const lawful = [...shipped.rows.values()].filter((each) => isUnderBrake(each) && isLawRow(each.row));

    expect(lawful.map(({ row }) => row.id)).toEqual(expect.arrayContaining(['CN-PRO-06a', 'CN-PLC-10', 'UK-04', 'UK-08a']));
    expect(lawful.filter((each) => isHeldByBrake(each, { holder: 999, unit: 999 }))).toEqual([]);
  });

  test('counts rows that only advise, and default targets and series', () => {
    const counted = [...shipped.rows.values()].filter(isUnderBrake);

    expect(counted.every(({ row }) => row.mode === 'advise' || row.kind === 'target' || row.kind === 'recurring')).toBe(true);
    expect(counted.some(({ row }) => row.brakeExempt === true || row.ladder === 'crisis')).toBe(false);
  });

  test('keeps a duty visible without a ladder, and releases it a working day before it is due', () => {
    const [draft] = draftOf().map((each) => keptDraft(each, pair.recordedAt, shipped));
    if (draft === undefined) throw new Error('nothing opened');
    const running = {
      duty: { ...draft.duty, ...draft.effects[0]?.change, id: 'd', version: 2 },
      steps: draft.effects[0]?.steps ?? [],
    };

    expect(draft.effects).toMatchObject([{ fact: 'duty.held' }]);
    expect(running.duty).toMatchObject({
      state: 'held',
      dueDate: '2026-03-04',
      nextFiresAt: null,
      inputs: { wakesAt: '2026-03-02T16:00:00.000Z' },
    });
    expect(advance(running, { kind: 'tick', now: '2026-03-02T15:59:59Z' }, shipped).effects).toEqual([]);
    const released = advance(running, { kind: 'tick', now: '2026-03-02T16:00:00Z' }, shipped);
    expect(released.effects).toMatchObject([{ fact: 'duty.resumed', change: { state: 'open' } }]);
    expect(released.duty.nextFiresAt).toBe('2026-03-03T01:00:00.000Z');
  });

  test('releases it a working day before it is due also when it is due earlier than was thought', () => {
    const [draft] = draftOf().map((each) => keptDraft(each, pair.recordedAt, shipped));
    if (draft === undefined) throw new Error('nothing opened');
    const running = {
      duty: { ...draft.duty, ...draft.effects[0]?.change, id: 'd', version: 2 },
      steps: draft.effects[0]?.steps ?? [],
    };
    const from = '2026-02-28T02:00:00.000Z';
    const order = (before: Running, command: Command): Running =>
      advance(before, { kind: 'command', command, ledger: [pair], now: '2026-03-02T03:00:00.000Z' }, shipped);
    const [propose, agree] = correction(running.duty, from);
    const earlier = order(order(running, propose), agree);

    expect(earlier.duty).toMatchObject({
      state: 'held',
      dueDate: '2026-03-03',
      inputs: { held: { releaseBy: '2026-03-01T16:00:00.000Z' }, wakesAt: '2026-03-01T16:00:00.000Z' },
    });
    const released = advance(earlier, { kind: 'tick', now: '2026-03-02T03:00:01.000Z' }, shipped);
    expect(released.effects).toMatchObject([{ fact: 'duty.resumed', change: { state: 'open' } }]);
  });

  test('does not keep back what is due within a working day', () => {
    const [draft] = draftOf();

    expect(draft && keptDraft(draft, '2026-03-03T10:00:00+08:00', shipped).effects).toEqual([]);
  });

  test('releases in order of due date, as many as there is room for', () => {
    const desk = new SampleDesk();
    for (const day of ['05', '03', '04'])
      desk.arrive(fact('duplicate.suspected', `2026-03-${day}T10:00:00+08:00`, { pairId: `pair-${day}` }, { id: day }));

    expect(releaseOrder(desk.rows(), 2).map(({ subjectId }) => subjectId)).toEqual(['pair-03', 'pair-04']);
    expect(releaseOrder(desk.rows(), -1)).toEqual([]);
  });

  test('is met while it is held', () => {
    const [draft] = draftOf().map((each) => keptDraft(each, pair.recordedAt, shipped));
    if (draft === undefined) throw new Error('nothing opened');
    const running = {
      duty: { ...draft.duty, ...draft.effects[0]?.change, id: 'd', version: 2 },
      steps: draft.effects[0]?.steps ?? [],
    };
    const decided = fact('duplicate.decided', '2026-03-02T12:00:00+08:00', { pairId: 'pair-1', decision: 'not-same' });

    expect(advance(running, { kind: 'fact', fact: decided, ledger: [pair] }, shipped).duty).toMatchObject({
      state: 'met',
      late: 'no',
      inputs: { wakesAt: null },
    });
  });
});

describe('8.11 late recording', () => {
  const dueAt = '2026-03-05T16:00:00.000Z';
  const on = (at: string) => ({ notBefore: at, notAfter: at });

  test.each([
    ['recorded before it was due', '2026-03-01T00:00:00Z', '2026-03-05T15:00:00Z', false],
    ['recorded after it, less than a day back', '2026-03-05T12:00:00Z', '2026-03-06T11:00:00Z', false],
    ['recorded after it, more than a day back', '2026-03-05T12:00:00Z', '2026-03-06T12:00:01Z', true],
    ['an act that was late anyway', '2026-03-07T12:00:00Z', '2026-03-10T12:00:01Z', false],
  ])('asks for a second person or not: %s', (_, occurred, recordedAt, expected) => {
    expect(needsSecondPerson(on(occurred), recordedAt, dueAt)).toBe(expected);
  });

  test('asks nobody while the clock stands still', () => {
    expect(needsSecondPerson(on('2026-03-01T00:00:00Z'), '2026-04-01T00:00:00Z', null)).toBe(false);
  });

  test('flags what was done in time and recorded late; the rungs that fired stay in the log', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('duplicate.suspected', '2026-03-02T10:00:00+08:00', { pairId: 'pair-1' }));
    desk.clock('2026-03-06T10:00:00+08:00');
    desk.arrive(
      fact('duplicate.decided', '2026-03-03T12:00:00+08:00', { pairId: 'pair-1' }, { recordedAt: '2026-03-06T11:00:00+08:00' }),
    );

    const { duty, steps } = desk.get('HW-CLU-05 pair-1 #1');
    expect(duty).toMatchObject({ state: 'met', late: 'no', recordedLate: true });
    expect(steps.some(({ state, rung }) => state === 'fired' && rung > 0)).toBe(true);
  });
});

describe('8.13 walls', () => {
  const police = 'public-security@CN/320102';
  const above = 'public-security@CN/320100';
  const roster = [
    officer('case-officer', police, { id: 'handler' }),
    officer('unit-head', police, { id: 'head' }),
    officer('agency-head', police, { id: 'chief' }),
    officer('duty-officer', above, { id: 'desk-above', level: 'prefecture' }),
    officer('unit-head', above, { id: 'head-above', level: 'prefecture' }),
    officer('liaison', 'procuratorate@CN/320102', { id: 'liaison' }),
  ];
  const around = (walled: string[], holderId: string | null = null): Addressing => ({
    sides: sides(police, 'procuratorate@CN/320102'),
    holderId,
    roster,
    walled: new Set(walled),
  });
  const names = (rungs: string[][], walled: string[] = [], holderId: string | null = null) => {
    const { officers, passedOver, isLastResort } = recipientsOf(rungs, around(walled, holderId));
    return [officers.map(({ officerId }) => officerId), passedOver, isLastResort];
  };

  test('tells every target of the rung where no wall stands', () => {
    expect(names([['unit-head@own', 'liaison@counterpart']])).toEqual([['head', 'liaison'], 0, false]);
    expect(names([['responsible-officer@own']], [], 'chief')).toEqual([['chief'], 0, false]);
    expect(names([['superior-desk@+1']])).toEqual([['desk-above'], 0, false]);
  });

  test('passes over who is behind a wall; the next target of the rung takes the place', () => {
    expect(names([['unit-head@own', 'liaison@counterpart']], ['head'])).toEqual([['liaison'], 1, false]);
  });

  test('goes on to the targets of the next rung, then to the next level', () => {
    expect(names([['unit-head@own'], ['agency-head@own']], ['head'])).toEqual([['chief'], 1, false]);
    expect(names([['unit-head@own']], ['head'])).toEqual([['head-above'], 1, false]);
  });

  test('never ends without a recipient: the duty desk of the level above, counted', () => {
    expect(names([['caseworker@own']], ['handler', 'head', 'head-above'])).toEqual([['desk-above'], 2, true]);
  });
});

describe('8.17 one notice per person and event', () => {
  const line = (recipientId: string, at: string, rung = 1) => ({ recipientId, dutyId: 'd', rung, at });

  test('joins what reaches one person in one minute', () => {
    const groups = groupedNotices([
      line('a', '2026-03-02T01:00:00Z'),
      line('a', '2026-03-02T01:00:59Z', 2),
      line('b', '2026-03-02T01:00:00Z'),
    ]);

    expect(groups.map(({ recipientId, lines }) => [recipientId, lines.map(({ rung }) => rung)])).toEqual([
      ['a', [1, 2]],
      ['b', [1]],
    ]);
  });

  test('keeps apart what comes a minute later', () => {
    expect(groupedNotices([line('a', '2026-03-02T01:00:59Z'), line('a', '2026-03-02T01:01:00Z')])).toHaveLength(2);
  });
});

describe('2.3 a shortest waiting time', () => {
  const published = fact(
    'family-notice.published',
    '2026-03-02T10:00:00+08:00',
    { personId: 'person-1' },
    { by: 'civil-affairs@CN' },
  );
  const changed = fact('placement.changed', '2026-03-10T10:00:00+08:00', { personId: 'person-1' }, { by: 'civil-affairs@CN' });

  test('refuses the guarded act until it is over', () => {
    const desk = new SampleDesk();
    desk.arrive(published);

    expect(guardedUntil(changed, desk.rows(), shipped)).toBe('2026-04-01T16:00:00.000Z');
    desk.clock('2026-04-02T00:00:02+08:00');
    expect(guardedUntil(changed, desk.rows(), shipped)).toBeNull();
  });

  test('guards nobody else and no other act', () => {
    const desk = new SampleDesk();
    desk.arrive(published);

    expect(guardedUntil({ ...changed, attributes: { personId: 'person-2' } }, desk.rows(), shipped)).toBeNull();
    expect(guardedUntil({ ...changed, name: 'placement.started' }, desk.rows(), shipped)).toBeNull();
  });

  test('lets an act pass that ends the waiting itself, where it says of whom', () => {
    const desk = new SampleDesk();
    const by = { by: 'other@GB' };
    const decided = { personId: 'person-1', stage: 'conclusive', outcome: 'positive' };
    desk.arrive(fact('grounds.decided', '2026-03-02T10:00:00Z', decided, by));
    const ended = (attributes: Record<string, string>) => fact('support.ended', '2026-03-10T10:00:00Z', attributes, by);
    const until = (attributes: Record<string, string>) => guardedUntil(ended(attributes), desk.rows(), shipped);

    expect(until({ personId: 'person-1', reason: 'entitlement-ended' })).toBe('2026-04-16T23:00:00.000Z');
    expect(until({ personId: 'person-1', reason: 'person-left' })).toBeNull();
    expect(until({ reason: 'person-left' })).toBe('2026-04-16T23:00:00.000Z');
    expect(until({ personId: 'person-2', reason: 'person-left' })).toBeNull();
  });
});
