import { describe, expect, test } from '@jest/globals';
import { addressOf, CallerMarks } from './caller-mark.js';

describe('telling callers apart', () => {
  test('goes by the connection where no proxy of ours stands in front, whatever a caller writes', () => {
    expect(addressOf('192.0.2.1', '198.51.100.7', 0)).toBe('198.51.100.7');
  });

  test('goes by what the outermost proxy of ours saw', () => {
    expect(addressOf('203.0.113.9, 192.0.2.1', '10.0.0.1', 1)).toBe('192.0.2.1');
    expect(addressOf('203.0.113.9, 192.0.2.1, 10.0.0.2', '10.0.0.1', 2)).toBe('192.0.2.1');
    expect(addressOf(undefined, '10.0.0.1', 1)).toBe('10.0.0.1');
  });

  test('gives one mark a day, which says nothing about the address', () => {
    const marks = new CallerMarks();
    expect(marks.of('192.0.2.1', 0)).toBe(marks.of('192.0.2.1', 86_399_999));
    expect(marks.of('192.0.2.1', 0)).not.toBe(marks.of('192.0.2.2', 0));
    const today = marks.of('192.0.2.1', 86_400_000);
    expect(new CallerMarks().of('192.0.2.1', 86_400_000)).not.toBe(today);
  });
});
