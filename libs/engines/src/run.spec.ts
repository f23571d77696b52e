import { describe, expect, test } from '@jest/globals';
import { reasonIn } from './run.js';

describe('giving the reason of a failure from a log', () => {
  test('takes the lines that speak of an error, not the stack below them', () => {
    expect(
      reasonIn(
        'loading\nfile:///main.mjs:1 error\n\tthrow new Error(text)\nError: no such role\n    at error (main.mjs:1:1)\n\nNode.js v24\n',
      ),
    ).toBe('Error: no such role');
  });

  test('takes the end of a log that names no error', () => {
    expect(reasonIn('one\ntwo\nthree\nfour\nfive\nsix\n')).toBe('two\nthree\nfour\nfive\nsix');
  });

  test('stays short', () => {
    expect(reasonIn(`error ${'x'.repeat(5000)}`).length).toBeLessThanOrEqual(800);
  });
});
