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

  test('takes what a service says in its log, whatever else was complained of', () => {
    const log = [
      '{"level":"info","msg":"ready"}',
      '{"level":"fatal","err":{"name":"Error","stack":"at main.mjs"},"msg":"clue-intake/3/17 cannot be read again."}',
    ];
    expect(reasonIn('the worker has stopped', log.join('\n'))).toBe('fatal: clue-intake/3/17 cannot be read again.');
    expect(reasonIn('{"no log', '')).toBe('{"no log');
    expect(reasonIn('', 'one\ntwo')).toBe('one\ntwo');
  });

  test('stays short', () => {
    expect(reasonIn(`error ${'x'.repeat(5000)}`).length).toBeLessThanOrEqual(800);
  });
});
