import { describe, expect, test } from '@jest/globals';
import { canBePutAside, mayPutAside } from './put-aside.js';

const dueAt = '2026-06-10T16:00:00.000Z';

describe('putting a duty aside (Y03)', () => {
  test('is refused past its due date, 12 June for 10 June, and let through up to it', () => {
    expect(() => mayPutAside({ state: 'open', dueAt }, '2026-06-12T02:00:00.000Z')).toThrow(
      expect.objectContaining({ code: 'coordination.snooze-past-due' }),
    );
    expect(() => mayPutAside({ state: 'held', dueAt }, '2026-06-10T16:00:00Z')).not.toThrow();
    expect(() => mayPutAside({ state: 'paused', dueAt: null }, '2026-06-12T02:00:00.000Z')).not.toThrow();
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
    expect(() => mayPutAside({ state: 'met', dueAt }, '2026-06-09T02:00:00.000Z')).toThrow(
      expect.objectContaining({ code: 'coordination.duty-final' }),
    );
  });
});
