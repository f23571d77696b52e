import { describe, expect, test } from '@jest/globals';
import { canBePutAside, mayPutAside } from './put-aside.js';

const dueAt = '2026-06-10T16:00:00.000Z';
const now = '2026-06-08T02:00:00.000Z';

describe('putting a duty aside (Y03)', () => {
  test('is refused past its due date, 12 June for 10 June, and let through up to it', () => {
    expect(() => mayPutAside({ state: 'open', dueAt }, { until: '2026-06-12T02:00:00.000Z', now })).toThrow(
      expect.objectContaining({
        code: 'coordination.snooze-past-due',
        details: { errors: [expect.objectContaining({ pointer: '/until' })] },
      }),
    );
    expect(() => mayPutAside({ state: 'held', dueAt }, { until: '2026-06-10T16:00:00Z', now })).not.toThrow();
    expect(() => mayPutAside({ state: 'paused', dueAt: null }, { until: '2026-06-12T02:00:00.000Z', now })).not.toThrow();
  });

  test('is refused at its field until a moment that has passed', () => {
    for (const until of ['2026-06-01T02:00:00.000Z', now])
      expect(() => mayPutAside({ state: 'open', dueAt }, { until, now })).toThrow(
        expect.objectContaining({
          code: 'coordination.snooze-in-past',
          details: { errors: [expect.objectContaining({ pointer: '/until' })] },
        }),
      );
  });

  test('is offered while a moment is left before it is due', () => {
    const at = (duty: Parameters<typeof canBePutAside>[0]) => canBePutAside(duty, '2026-06-10T15:59:59.000Z');
    expect([at({ state: 'open', dueAt }), at({ state: 'paused', dueAt: null }), at({ state: 'met', dueAt })]).toEqual([
      true,
      true,
      false,
    ]);
    expect(canBePutAside({ state: 'open', dueAt }, dueAt)).toBe(false);
  });

  test('is refused for what has ended', () => {
    expect(() => mayPutAside({ state: 'met', dueAt }, { until: '2026-06-09T02:00:00.000Z', now })).toThrow(
      expect.objectContaining({ code: 'coordination.duty-final' }),
    );
  });
});
