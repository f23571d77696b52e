import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requestHash } from './request-hash.js';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  );
};

describe('recognising a command that comes again', () => {
  test('looks at the content and not at the order of keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (body) => requestHash('/a', body) === requestHash('/a', shuffled(body))));
  });

  test('tells bodies apart', () => {
    const bodies = [
      {},
      [],
      null,
      '',
      'null',
      0,
      { a: 1 },
      { a: '1' },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: { b: 1 } },
      { 'a:{b': 1 },
    ];
    expect(new Set(bodies.map((body) => requestHash('/a', body))).size).toBe(bodies.length);
  });

  test('tells the same body on another row apart', () => {
    expect(requestHash('/clues/1/close', {})).not.toBe(requestHash('/clues/2/close', {}));
  });
});
