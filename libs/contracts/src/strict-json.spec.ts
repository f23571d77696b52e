import { describe, expect, test } from '@jest/globals';
import { NotStrictJson, readStrictJson } from './strict-json.js';

const faultOf = (text: string): unknown => {
  try {
    readStrictJson(new TextEncoder().encode(text));
    return null;
  } catch (error) {
    return error instanceof NotStrictJson ? error.fault : error;
  }
};

describe('reading strict JSON', () => {
  test('gives what stands there', () => {
    expect(readStrictJson(new TextEncoder().encode('{"a":[1,"\\u00e9"]}'))).toEqual({ a: [1, 'é'] });
  });

  test('tells the place where it ended by line and column', () => {
    expect(faultOf('{\n  "a": 1,\n  b')).toMatchObject({ code: 'not-json', at: { character: 14, line: 3, column: 3 } });
    expect(faultOf('[]\n[]')).toMatchObject({ code: 'not-json', at: { line: 2, column: 1 } });
  });

  test('tells the place of a key that stands twice by its pointer', () => {
    expect(faultOf('{"a":[{"b":1,"b":2}]}')).toMatchObject({ code: 'duplicate-key', pointer: '/a/0/b', at: null });
  });
});
