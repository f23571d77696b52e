import { describe, expect, test } from '@jest/globals';
import type { LedgerFact } from './fact.js';
import { fact } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const weekly = (occurrence: number) => `HW-INV-02b case-1 #${occurrence}`;
const caseOpened = fact('case.opened', '2026-03-02T10:00:00+08:00', { caseId: 'case-1', severity: 'high' });
const progress = (at: string): LedgerFact => fact('progress.noted', at, { caseId: 'case-1' }, { id: `progress ${at}` });

describe('owing something again and again (8.14)', () => {
  test('does not shift the series when it is met early', () => {
    const desk = new SampleDesk();
    desk.arrive(caseOpened);
    desk.arrive(progress('2026-03-04T10:00:00+08:00'));

    expect(desk.get(weekly(1)).duty).toMatchObject({ state: 'met', dueDate: '2026-03-09' });
    expect(desk.get(weekly(2)).duty).toMatchObject({ state: 'open', startedAt: '2026-03-09T16:00:00.000Z', dueDate: '2026-03-16' });
  });

  test('lets one act meet one occurrence', () => {
    const desk = new SampleDesk();
    desk.arrive(caseOpened);
    desk.arrive(progress('2026-03-04T10:00:00+08:00'));
    desk.arrive(progress('2026-03-05T10:00:00+08:00'));

    expect(desk.get(weekly(2)).duty.state).toBe('open');
    expect(desk.rows().filter(({ dutyType }) => dutyType === 'HW-INV-02b')).toHaveLength(2);
  });

  test('keeps a missed occurrence overdue while the next one opens at the due date', () => {
    const desk = new SampleDesk();
    desk.arrive(caseOpened);
    desk.clock('2026-03-11T00:00:00+08:00');

    expect(desk.get(weekly(1)).duty).toMatchObject({ state: 'open', missedAt: '2026-03-09T16:00:01.000Z', missedCount: 1 });
    expect(desk.get(weekly(2)).duty).toMatchObject({ state: 'open', missedAt: null, dueDate: '2026-03-16' });
  });

  test('lets a late act meet the oldest occurrence that waits', () => {
    const desk = new SampleDesk();
    desk.arrive(caseOpened);
    desk.clock('2026-03-11T00:00:00+08:00');
    desk.arrive(progress('2026-03-11T10:00:00+08:00'));

    expect(desk.get(weekly(1)).duty).toMatchObject({ state: 'met', late: 'yes' });
    expect(desk.get(weekly(2)).duty.state).toBe('open');
    expect(desk.rows()).toHaveLength(2);
  });

  test('opens every occurrence that passed while nobody looked', () => {
    const desk = new SampleDesk();
    desk.arrive(caseOpened);
    desk.clock('2026-04-01T00:00:00+08:00');

    expect(desk.rows().map(({ dueDate, missedCount }) => [dueDate, missedCount])).toEqual([
      ['2026-03-09', 1],
      ['2026-03-16', 1],
      ['2026-03-23', 1],
      ['2026-03-30', 1],
      ['2026-04-06', 0],
    ]);
  });

  test('follows a schedule from the first start, and ends with it', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('person.reunited', '2026-03-02T10:00:00+08:00', { personId: 'person-1' }));
    desk.clock('2027-12-31T00:00:00+08:00');

    expect(
      desk
        .rows()
        .filter(({ dutyType }) => dutyType === 'HW-RST-04')
        .map(({ dueDate }) => dueDate),
    ).toEqual(['2026-03-09', '2026-04-01', '2026-05-31', '2026-08-29', '2027-03-02']);
  });

  test('ends every occurrence when the series is cancelled', () => {
    const desk = new SampleDesk();
    desk.arrive(caseOpened);
    desk.clock('2026-03-11T00:00:00+08:00');
    desk.arrive(fact('case.closed', '2026-03-12T10:00:00+08:00', { caseId: 'case-1', outcome: 'concluded' }));

    expect(desk.rows().map(({ state, missedCount }) => [state, missedCount])).toEqual([
      ['cancelled', 1],
      ['cancelled', 0],
    ]);
  });
});

describe('recording a recurring duty as history (8.19)', () => {
  const recordedAt = '2026-03-20T10:00:00+08:00';
  const old = fact(
    'case.opened',
    '2026-01-05T10:00:00+08:00',
    { caseId: 'case-1', severity: 'high' },
    { recordedAt, historical: true },
  );
  const oldProgress = (at: string): LedgerFact => ({ ...progress(at), recordedAt: '2026-03-20T02:00:00.000Z', historical: true });

  test('makes one row of the elapsed periods and an ordinary one of the running period', () => {
    const desk = new SampleDesk();
    desk.arrive(old);

    expect(
      desk.rows().map(({ occurrence, startedAt, dueDate, missedCount, historical }) => ({
        occurrence,
        startedAt,
        dueDate,
        missedCount,
        historical,
      })),
    ).toEqual([
      { occurrence: 10, startedAt: '2026-01-05T02:00:00.000Z', dueDate: '2026-03-16', missedCount: 10, historical: true },
      { occurrence: 11, startedAt: '2026-03-16T16:00:00.000Z', dueDate: '2026-03-23', missedCount: 0, historical: false },
    ]);
  });

  test('counts as missed what no recorded act met, in whatever order the acts arrive', () => {
    const acts = [oldProgress('2026-01-07T10:00:00+08:00'), oldProgress('2026-02-04T10:00:00+08:00')];
    const after = new SampleDesk();
    [old, ...acts].forEach((each) => after.arrive(each));
    const before = new SampleDesk();
    [...acts, old].forEach((each) => before.arrive(each));

    expect(after.get(weekly(10)).duty.missedCount).toBe(8);
    expect(before.get(weekly(10)).duty.missedCount).toBe(8);
  });

  test('leaves today’s act to the period that runs', () => {
    const desk = new SampleDesk();
    desk.arrive(old);
    desk.arrive(progress('2026-03-21T10:00:00+08:00'));

    expect(desk.get(weekly(10)).duty).toMatchObject({ state: 'open', missedCount: 10 });
    expect(desk.get(weekly(11)).duty).toMatchObject({ state: 'met', late: 'no' });
  });

  test('counts no period after the series was cancelled', () => {
    const desk = new SampleDesk();
    desk.arrive(old);
    desk.arrive({
      ...fact('case.closed', '2026-01-20T10:00:00+08:00', { caseId: 'case-1' }),
      recordedAt: '2026-03-20T02:00:00.000Z',
      historical: true,
    });

    expect(desk.get(weekly(10)).duty).toMatchObject({ state: 'cancelled', missedCount: 2 });
    expect(desk.get(weekly(11)).duty.state).toBe('cancelled');
  });
});
