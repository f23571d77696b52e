import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planSkips } from './skip-plan.js';
import { isGapClosed, holdsBackKey, judge, type Block } from './verdict.js';

const gapFrom = (fromSeq: string): Block => ({ fromSeq, reason: 'gap' });

describe('judging a fact by its sequence number', () => {
  test.each([
    ['1', '0', null, 'apply'],
    ['5', '4', null, 'apply'],
    ['4', '4', null, 'duplicate'],
    ['1', '9007199254740993', null, 'duplicate'],
    ['9007199254740995', '9007199254740993', null, 'gap'],
    ['6', '4', null, 'gap'],
    ['7', '4', gapFrom('7'), 'queue'],
    ['8', '4', gapFrom('7'), 'queue'],
    ['5', '4', gapFrom('7'), 'apply'],
    ['6', '4', gapFrom('7'), 'gap'],
    ['5', '4', { fromSeq: '5', reason: 'domain-refused' }, 'queue'],
    ['5', '4', { fromSeq: null, reason: 'undecodable' }, 'queue'],
    ['4', '4', { fromSeq: null, reason: 'undecodable' }, 'duplicate'],
  ] as const)('%s after %s behind %j: %s', (seq, head, block, verdict) => {
    expect(judge(seq, head, block)).toBe(verdict);
  });

  test('applies every fact once and in sequence, however often and in whatever order records come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 40 }), (arrivals) => {
        const applied: number[] = [];
        for (const seq of arrivals) if (judge(String(seq), String(applied.length), null) === 'apply') applied.push(seq);
        expect(applied).toEqual(applied.map((_, index) => index + 1));
      }),
    );
  });
});

describe('closing a gap', () => {
  test('happens with the last missing fact, and only where a gap was the reason', () => {
    expect(isGapClosed('6', gapFrom('7'))).toBe(true);
    expect(isGapClosed('5', gapFrom('7'))).toBe(false);
    expect(isGapClosed('6', { fromSeq: '7', reason: 'handler-bug' })).toBe(false);
    expect(isGapClosed('6', null)).toBe(false);
  });
});

describe('a record that cannot be read', () => {
  test('holds back its key, unless its place has been filled', () => {
    expect(holdsBackKey('5', '4')).toBe(true);
    expect(holdsBackKey(null, '4')).toBe(true);
    expect(holdsBackKey('4', '4')).toBe(false);
  });
});

describe('passing over facts that nobody handles', () => {
  const fact = (key: string, seq: string) => ({ key, seq });

  test('moves each head to the last fact in sequence', () => {
    const plan = planSkips([fact('a', '3'), fact('b', '1'), fact('a', '4'), fact('a', '3')], new Map([['a', '2']]), new Map());
    expect(plan).toEqual({ heads: new Map(Object.entries({ a: '4', b: '1' })), rest: [] });
  });

  test('leaves what comes after a gap or behind a block, and everything of that key after it', () => {
    const facts = [fact('a', '2'), fact('a', '1'), fact('b', '1'), fact('c', '1')];
    const plan = planSkips(facts, new Map(), new Map([['b', gapFrom('4')]]));
    expect(plan).toEqual({ heads: new Map([['c', '1']]), rest: [fact('a', '2'), fact('a', '1'), fact('b', '1')] });
  });
});
