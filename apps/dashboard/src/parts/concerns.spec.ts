import type { LiveEvent } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { concerns } from './concerns.js';

const event: LiveEvent = {
  kind: 'changed',
  matterId: 'm1',
  source: 'coordination',
  seq: '4',
  changed: [{ collection: 'duties', id: 'd1' }],
};

describe('a change', () => {
  test.each([
    'desk',
    'desk/queues/duties-overdue?limit=50',
    'duties?state=open&limit=200',
    'duties/d1',
    'duties/d1/explanation',
    'duties?matterId=m1&limit=200',
    'notices?status=unread',
    'matters?status=open&limit=200',
    'matters/m1/timeline?limit=200',
    'transfers/t1',
  ])('may change %s', (path) => expect(concerns(path, event)).toBe(true));

  test.each(['duties/d2', 'duties?matterId=m2', 'matters/m2', 'matters/m2/clocks', 'clues/c1', 'rescues?matterId=m1', 'unreal'])(
    'does not change %s',
    (path) => expect(concerns(path, event)).toBe(false),
  );

  test('that nobody can name any more may change everything', () => expect(concerns('clues/c1', { kind: 'resync' })).toBe(true));
});
