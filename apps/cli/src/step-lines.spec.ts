import { describe, expect, test } from '@jest/globals';
import { elapsed, liveLine, plainLines } from './step-lines.js';

describe('telling progress', () => {
  test('shows tenths of a second below a minute, minutes above', () => {
    expect(elapsed(3.14)).toBe('3.1 s');
    expect(elapsed(125.9)).toBe('2 min 5 s');
  });

  test('gives a finished step one line with its time', () => {
    expect(plainLines({ state: 'done', step: 'PostgreSQL', detail: 'ready on 127.0.0.1:17020', seconds: 3.1 })).toEqual([
      '✓ PostgreSQL ready on 127.0.0.1:17020   3.1 s',
    ]);
  });

  test('gives a failure its reason, its log and its fix', () => {
    const lines = plainLines({ state: 'failed', step: 'Kafka', reason: 'first\nsecond', log: '/log', fix: 'do this', seconds: 1 });
    expect(lines).toEqual([
      '✗ Kafka failed after 1.0 s',
      '  reason: first\n          second',
      '  log:    /log',
      '  fix:    do this',
    ]);
  });

  test('cuts the live line to the width of the terminal', () => {
    const running = [{ step: 'Programs', detail: 'x'.repeat(200), seconds: 1 }];
    expect(liveLine(running, 40).length).toBeLessThan(40);
  });
});
