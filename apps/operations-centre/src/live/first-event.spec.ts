import { describe, expect, test } from '@jest/globals';
import { firstEvent } from './first-event.js';

const kept = { before: 10, newest: 30 };

describe('beginning a stream', () => {
  test('goes on behind what was seen last, as long as everything since then is kept', () => {
    for (const seen of [10, 11, 30]) expect(firstEvent(String(seen), kept)).toEqual({ position: seen, event: { kind: 'ready' } });
  });

  test('begins at the newest change when nothing was seen yet', () => {
    expect(firstEvent(undefined, kept)).toEqual({ position: 30, event: { kind: 'ready' } });
  });

  test.each(['9', '31', 'unreal', '', '-1', '1e1', '10.5', '9999999999999999999'])(
    'says so when it cannot go on behind "%s"',
    (seen) => {
      expect(firstEvent(seen, kept)).toEqual({ position: 30, event: { kind: 'resync' } });
    },
  );
});
