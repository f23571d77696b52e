import { describe, expect, test } from '@jest/globals';
import { silentOf } from './silent.js';

const now = Date.parse('2026-03-05T04:00:00.000Z');
const told = (firedAt: string | null, acknowledged: { at: string; holdUntil: string } | null = null) => ({
  escalated: { rung: 1, to: [], firedAt, acknowledged },
});

describe('counting the silent', () => {
  test('counts what was told more than a day ago and nobody has taken note of', () => {
    const noted = { at: '2026-03-03T05:00:00.000Z', holdUntil: '2026-03-04T05:00:00.000Z' };
    const all = [
      told('2026-03-04T03:59:59.999Z'),
      told('2026-03-04T04:00:00.000Z'),
      told('2026-03-03T04:00:00.000Z', noted),
      told(null),
      { escalated: null },
    ];
    expect(silentOf(all, now)).toBe(1);
  });
});
