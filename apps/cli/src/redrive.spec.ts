import { describe, expect, test } from '@jest/globals';
import { runProgram } from './program.js';
import { answerIn, foundAny } from './redrive.js';

describe('reading what a redrive came to', () => {
  test('finds the answer between the lines of the log', () => {
    const output =
      '{"level":30,"msg":"ready"}\n{"applied":2,"left":1,"stoppedBy":"undecodable","givenUp":false}\n{"level":30,"msg":"stopped"}\n';
    expect(answerIn(output)).toEqual({ applied: 2, left: 1, stoppedBy: 'undecodable', givenUp: false });
  });

  test('fails where there is none', () => {
    expect(() => answerIn('{"level":30,"msg":"stopped"}\n')).toThrow('no answer');
  });
});

describe('what a redrive found', () => {
  const nothing = { applied: 0, left: 0, stoppedBy: null, givenUp: false };

  test('is nothing where nothing was set aside, and something where a record was applied, is left or was given up', () => {
    expect(foundAny(nothing)).toBe(false);
    expect([{ applied: 1 }, { left: 1 }, { givenUp: true }].map((more) => foundAny({ ...nothing, ...more }))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('a redrive of a service that does not run', () => {
  test('says so, with code 1', async () => {
    let err = '';
    const words = ['redrive', 'coordination', 'clue-intake', '3c9f0a52-7c1e-4b7e-9d2a-5b6f1e2d3c4b'];
    expect(await runProgram(words, { writeErr: (text) => void (err += text) })).toBe(1);
    expect(err).toBe('coordination of this checkout does not run\nfix: ./homeward up\n');
  });
});
