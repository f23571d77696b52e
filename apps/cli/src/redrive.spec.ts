import { describe, expect, test } from '@jest/globals';
import { answerIn } from './redrive.js';

describe('reading what a redrive came to', () => {
  test('finds the answer between the lines of the log', () => {
    const output = '{"level":30,"msg":"ready"}\n{"applied":2,"left":1,"stoppedBy":"undecodable"}\n{"level":30,"msg":"stopped"}\n';
    expect(answerIn(output)).toEqual({ applied: 2, left: 1, stoppedBy: 'undecodable' });
  });

  test('fails where there is none', () => {
    expect(() => answerIn('{"level":30,"msg":"stopped"}\n')).toThrow('no answer');
  });
});
