import { describe, expect, test } from '@jest/globals';
import { advance } from './advance.js';
import { fact, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const key = 'HW-CLU-01 clue-1 #1';
const crisis = fact('clue.registered', '2026-10-01T23:50:00+08:00', {
  clueId: 'clue-1',
  severity: 'crisis',
  channel: 'public-tip',
});

describe('letting the clock run over a duty (8.3)', () => {
  test('fires one step a tick, each one version of the row', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    const tick = advance(desk.get(key), { kind: 'tick', now: '2026-10-02T00:30:00+08:00' }, shipped);

    expect(tick.effects).toHaveLength(1);
    expect(tick.effects[0]).toMatchObject({
      fact: 'duty.escalated',
      fired: { rung: 1, act: 'remind', targets: ['responsible-officer@own'], ack: false },
    });
    expect(tick.duty).toMatchObject({ rung: 1, nextFiresAt: '2026-10-01T16:20:01.000Z' });
  });

  test('fires nothing before its moment', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    const early = advance(desk.get(key), { kind: 'tick', now: '2026-10-02T00:09:59+08:00' }, shipped);

    expect(early.effects).toEqual([]);
    expect(early.duty).toEqual(desk.get(key).duty);
  });

  test('tells what was missed before it tells who must act (R20)', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    desk.clock('2026-10-02T02:00:00+08:00');

    expect(
      desk.told
        .filter(({ duty }) => duty === key)
        .map(({ effect }) => [effect.fact, effect.fired?.rung, effect.fired?.act, effect.occurredAt]),
    ).toEqual([
      ['duty.escalated', 1, 'remind', '2026-10-01T16:10:00.000Z'],
      ['duty.missed', undefined, undefined, '2026-10-01T16:20:01.000Z'],
      ['duty.escalated', 2, 'page', '2026-10-01T16:20:01.000Z'],
      ['duty.escalated', 3, 'page', '2026-10-01T16:35:00.000Z'],
      ['duty.escalated', 4, 'page', '2026-10-01T16:50:00.000Z'],
      ['duty.escalated', 5, 'page', '2026-10-01T17:20:00.000Z'],
    ]);
    expect(desk.get(key).duty).toMatchObject({ state: 'open', nextFiresAt: null, missedCount: 1 });
  });

  test('names the rungs below that had passed before they could ring (8.1, 8.5)', () => {
    const desk = new SampleDesk();
    desk.arrive({ ...crisis, recordedAt: '2026-10-02T00:36:00+08:00' });
    desk.clock('2026-10-02T00:51:00+08:00');

    const rungs = desk.told.flatMap(({ duty, effect: { fired } }) => (duty === key && fired ? [fired] : []));
    expect(rungs.map(({ rung, passed }) => [rung, passed])).toEqual([
      [3, [1, 2]],
      [4, []],
    ]);
  });

  test('fires nothing on a duty that is paused, held or final', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    const { duty, steps } = desk.get(key);

    for (const state of ['paused', 'held', 'met', 'cancelled'] as const)
      expect(advance({ duty: { ...duty, state }, steps }, { kind: 'tick', now: '2026-12-01T00:00:00Z' }, shipped).effects).toEqual(
        [],
      );
  });

  test('ends a waiting time, tells it, and opens what follows (2.3)', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('family-notice.published', '2026-03-02T10:00:00+08:00', { personId: 'person-1' }, { by: 'civil-affairs@CN' }));
    desk.clock('2026-04-02T00:00:05+08:00');

    expect(desk.get('CN-PLC-04b person-1 #1').duty).toMatchObject({ state: 'elapsed', late: 'no', missedAt: null });
    expect(desk.get('CN-PLC-05 person-1 #1').duty).toMatchObject({
      subjectKind: 'personId',
      agencyId: 'civil-affairs@CN',
      dueDate: '2026-04-09',
    });
  });

  test('lets a right lapse after its last warning (2.3)', () => {
    const desk = new SampleDesk();
    desk.arrive(
      fact(
        'protection-order.issued',
        '2026-03-30T10:00:00+08:00',
        { orderId: 'order-1', validFrom: '2026-03-30', validTo: null },
        { by: 'court@CN' },
      ),
    );
    desk.clock('2026-10-01T00:00:00+08:00');

    const told = desk.told.filter(({ duty }) => duty.startsWith('CN-PRO-02')).map(({ effect }) => effect.fact);
    expect(told.slice(-2)).toEqual(['duty.escalated', 'duty.lapsed']);
    expect(desk.get('CN-PRO-02 order-1 #1').duty).toMatchObject({ state: 'lapsed', nextFiresAt: null });
  });

  test('does not revive a right by an act that came after it lapsed', () => {
    const desk = new SampleDesk();
    desk.arrive(
      fact(
        'protection-order.issued',
        '2026-03-30T10:00:00+08:00',
        { orderId: 'order-1', validFrom: '2026-03-30', validTo: null },
        { by: 'court@CN' },
      ),
    );
    desk.clock('2026-10-01T00:00:00+08:00');
    desk.arrive(fact('protection-order.revoked', '2026-10-02T10:00:00+08:00', { orderId: 'order-1' }, { by: 'court@CN' }));

    expect(desk.get('CN-PRO-02 order-1 #1').duty.state).toBe('lapsed');
  });
});
