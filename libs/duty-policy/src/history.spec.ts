import { describe, expect, test } from '@jest/globals';
import { fact } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const key = 'CN-SUP-03 case-1 #1';
const recordedAt = '2026-11-20T10:00:00+08:00';
const notice = (at: string) =>
  fact(
    'filing.notified',
    at,
    { caseId: 'case-1', addresseeAgencyId: 'public-security@CN' },
    { by: 'procuratorate@CN', recordedAt, historical: true },
  );

describe('recording history (8.19)', () => {
  test('tells nobody about rungs that lie before the recording', () => {
    const desk = new SampleDesk();
    desk.arrive(notice('2026-09-18T15:30:00+08:00'));
    desk.clock(recordedAt);

    expect(desk.told.map(({ effect }) => effect.fact)).not.toContain('duty.escalated');
    expect(
      desk
        .get(key)
        .steps.filter(({ rung }) => rung > 0)
        .map(({ state, reason }) => [state, reason]),
    ).toEqual([
      ['skipped', 'historical'],
      ['skipped', 'historical'],
      ['skipped', 'historical'],
    ]);
  });

  test('marks what was missed, until the act that met it arrives', () => {
    const desk = new SampleDesk();
    desk.arrive(notice('2026-09-18T15:30:00+08:00'));
    desk.clock(recordedAt);
    expect(desk.get(key).duty).toMatchObject({ historical: true, missedAt: '2026-10-08T16:00:01.000Z' });

    desk.arrive(fact('case.filed', '2026-10-05T10:00:00+08:00', { caseId: 'case-1' }, { recordedAt, historical: true }));
    expect(desk.get(key).duty).toMatchObject({ state: 'met', late: 'no', missedAt: null });
  });

  test('leaves a duty that still runs an ordinary one', () => {
    const desk = new SampleDesk();
    desk.arrive(notice('2026-11-16T10:00:00+08:00'));
    desk.clock('2026-12-31T00:00:00+08:00');

    expect(desk.get(key).duty).toMatchObject({ historical: false, missedAt: '2026-12-01T16:00:01.000Z' });
    expect(desk.told.filter(({ duty, effect }) => duty === key && effect.fact === 'duty.escalated')).toHaveLength(3);
  });

  test('passes the mark of an assumed act on to the duty it meets', () => {
    const desk = new SampleDesk();
    desk.arrive(notice('2026-09-18T15:30:00+08:00'));
    desk.arrive(
      fact('case.filed', '2026-10-05T10:00:00+08:00', { caseId: 'case-1' }, { recordedAt, historical: true, implied: true }),
    );

    expect(desk.get(key).duty).toMatchObject({ state: 'met', implied: true });
  });
});
