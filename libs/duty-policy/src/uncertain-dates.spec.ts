import { describe, expect, test } from '@jest/globals';
import { explain } from './explain.js';
import { between, fact, onDay, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const crisis = (occurred: Parameters<typeof fact>[1]) => fact('clue.accepted', occurred, { clueId: 'clue-1', severity: 'crisis' });
const response = (occurred: Parameters<typeof fact>[1]) =>
  fact('response.recorded', occurred, { clueId: 'clue-1', step: 'on-scene', severity: 'crisis' });
const key = 'HW-INV-01 clue-1 #1';

describe('counting from an uncertain start (8.18)', () => {
  test('makes an ordinary duty of a known day and a clock in days', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('duplicate.suspected', onDay('2026-03-02'), { pairId: 'pair-1' }));

    expect(desk.get('HW-CLU-05 pair-1 #1').duty).toMatchObject({
      startedAt: '2026-03-01T16:00:00.000Z',
      startedUntil: '2026-03-02T16:00:00.000Z',
      dueDate: '2026-03-04',
      dueAtLatest: null,
    });
  });

  test('shows a range for a known day and a clock in hours, and rings by the earlier end', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis(onDay('2026-03-02')));

    expect(desk.get(key).duty).toMatchObject({ dueAt: '2026-03-01T18:00:00.000Z', dueAtLatest: '2026-03-02T18:00:00.000Z' });
    const marks = desk.get(key).steps.map(({ rung, at }) => [rung, at]);
    expect(marks).toContainEqual([0, '2026-03-02T18:00:01.000Z']);
    expect(marks).toContainEqual([1, '2026-03-01T17:50:00.000Z']);
  });

  test.each([
    ['an act that is surely in time', onDay('2026-03-01'), { state: 'open' }],
    ['an act in the morning of that day', '2026-03-02T01:59:00+08:00', { state: 'met', late: 'no' }],
    ['an act on the same day', onDay('2026-03-02'), { state: 'met', late: 'cannot-tell', missedAt: null }],
    ['an act on the next morning', '2026-03-03T01:00:00+08:00', { state: 'met', late: 'cannot-tell' }],
    ['an act two days later', onDay('2026-03-04'), { state: 'met', late: 'yes', missedAt: '2026-03-02T18:00:01.000Z' }],
  ])('claims lateness only when it is certain: %s', (_, occurred, expected) => {
    const desk = new SampleDesk();
    desk.arrive(crisis(onDay('2026-03-02')));
    desk.arrive(response(occurred));

    expect(desk.get(key).duty).toMatchObject(expected);
  });

  test('ends by silence only what is certainly late, and rings before that', () => {
    const ids = { transferId: 'transfer-1', fromAgencyId: 'womens-federation@CN', toAgencyId: 'public-security@CN' };
    const sometime = between('2026-03-02', '2026-03-31');
    const desk = new SampleDesk();
    desk.arrive({
      ...fact('transfer.offered', sometime, { ...ids, severity: 'normal' }, { by: 'womens-federation@CN' }),
      recordedAt: '2026-03-31T10:00:00+08:00',
    });
    const { duty, steps } = desk.get('HW-TRF-02a transfer-1 #1');
    const expires = steps.find(({ act }) => act === 'expire');
    expect(expires?.state).toBe('armed');
    expect(Date.parse(expires?.at ?? '')).toBeGreaterThan(Date.parse(duty.dueAtLatest ?? ''));
    const explained = explain(duty, shipped, 'en').next.find(({ act }) => act === 'expire');
    expect(Date.parse(explained?.at ?? '')).toBe(Date.parse(expires?.at ?? ''));
    desk.clock('2026-04-03T00:00:00+08:00');
    expect(desk.told.map(({ effect }) => effect.fired?.act)).not.toContain('expire');
  });

  test('is missed only after the latest possible due date', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis(between('2026-03-02', '2026-03-10')));
    desk.clock('2026-03-11T01:00:00+08:00');
    expect(desk.get(key).duty.missedAt).toBeNull();

    desk.clock('2026-03-11T03:00:00+08:00');
    expect(desk.get(key).duty.missedAt).toBe('2026-03-10T18:00:01.000Z');
  });

  test('keeps the range of the start in the next occurrence', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('case.opened', between('2026-03-02', '2026-03-04'), { caseId: 'case-1', severity: 'high' }));
    desk.clock('2026-03-12T00:00:02+08:00');

    expect(desk.get('HW-INV-02b case-1 #2').duty).toMatchObject({
      startedAt: '2026-03-09T16:00:00.000Z',
      startedUntil: '2026-03-11T16:00:00.000Z',
      dueAt: '2026-03-16T16:00:00.000Z',
      dueAtLatest: '2026-03-18T16:00:00.000Z',
    });
  });

  test('reaches back to 1900 for an unknown date and claims nothing', () => {
    const desk = new SampleDesk();
    desk.arrive({ ...crisis(between('1900-01-01T00:00:00Z', '2026-03-20T00:00:00Z')), historical: true });
    desk.arrive(response('2026-03-20T01:00:00Z'));

    expect(desk.get(key).duty).toMatchObject({ state: 'met', late: 'cannot-tell', historical: false });
  });
});
