import { describe, expect, test } from '@jest/globals';
import { cursorOf, placeOf } from './keyset.js';

const place = { recordedAt: '2026-11-26T08:00:00.123Z', id: '7d9f1a60-0000-4000-8000-000000000001' };
const cursor = (text: string) => Buffer.from(text).toString('base64url');

describe('the place where a list goes on', () => {
  test('is read back as it was', () => {
    expect(placeOf(cursorOf(place))).toEqual(place);
  });

  test.each([
    '',
    'unreal',
    cursor(`${place.recordedAt}|${'-'.repeat(36)}`),
    cursor(`2026|${place.id}`),
    cursor(`2026-02-30T99:00:00.000Z|${place.id}`),
    cursor(`${place.recordedAt}|${place.id.toUpperCase()}x`),
  ])('A13: "%s" is refused', (forged) => {
    expect(() => placeOf(forged)).toThrow(expect.objectContaining({ code: 'invalid-cursor' }));
  });
});
