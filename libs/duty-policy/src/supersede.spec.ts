import { describe, expect, test } from '@jest/globals';
import { fact } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const order = { orderId: 'order-1', acceptedAt: '2026-03-02T10:00:00+08:00' };
const accepted = fact('protection-order.accepted', '2026-03-02T10:00:00+08:00', { ...order, urgent: false }, { by: 'court@CN' });
const urgent = fact(
  'protection-order.urgency-found',
  '2026-03-02T18:00:00+08:00',
  { ...order, acceptedAt: null },
  { by: 'court@CN' },
);
const ordinary = 'CN-PRO-01a order-1 #1';
const pressing = 'CN-PRO-01b order-1 #1';

describe('taking the place of another duty (8.15)', () => {
  test('ends the older one and keeps its start', () => {
    const desk = new SampleDesk();
    desk.arrive(accepted);
    desk.arrive(urgent);

    expect(desk.get(ordinary).duty).toMatchObject({ state: 'superseded', nextFiresAt: null });
    expect(desk.get(pressing).duty).toMatchObject({
      state: 'open',
      startedAt: '2026-03-02T02:00:00.000Z',
      dueAt: '2026-03-03T02:00:00.000Z',
    });
    expect(desk.told.find(({ duty }) => duty === ordinary)?.effect).toMatchObject({ fact: 'duty.cancelled', reason: 'superseded' });
  });

  test('supersedes at once what opens afterwards, because its fact arrived late', () => {
    const desk = new SampleDesk();
    desk.arrive(urgent);
    desk.arrive(accepted);

    expect(desk.get(ordinary).duty.state).toBe('superseded');
  });

  test('leaves alone what had been met before', () => {
    const desk = new SampleDesk();
    desk.arrive(accepted);
    desk.arrive(
      fact(
        'protection-order.issued',
        '2026-03-02T12:00:00+08:00',
        { ...order, validFrom: '2026-03-02', validTo: null },
        { by: 'court@CN' },
      ),
    );
    desk.arrive(urgent);

    expect(desk.get(ordinary).duty.state).toBe('met');
  });

  test('lets the act meet the newer one alone', () => {
    const desk = new SampleDesk();
    desk.arrive(accepted);
    desk.arrive(urgent);
    desk.arrive(
      fact(
        'protection-order.issued',
        '2026-03-02T20:00:00+08:00',
        { ...order, validFrom: '2026-03-02', validTo: null },
        { by: 'court@CN' },
      ),
    );

    expect(desk.get(ordinary).duty.state).toBe('superseded');
    expect(desk.get(pressing).duty).toMatchObject({ state: 'met', late: 'no' });
  });
});
