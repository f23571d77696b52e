import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseStrictJson } from './strict-json.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusalOf = (body: Uint8Array): unknown => {
  try {
    parseStrictJson(body);
    return null;
  } catch (error) {
    const { code, details } = error as { code: string; details: { errors: { code: string; pointer: string }[] } };
    expect(code).toBe('invalid-body');
    return [details.errors[0]?.code, details.errors[0]?.pointer];
  }
};

describe('reading strict JSON', () => {
  test.each([
    ['B33', '{"a":1,"a":2}', 'duplicate-key', '/a'],
    ['B33', '{"x":[{"a/b":1,"a\\u002fb":2}]}', 'duplicate-key', '/x/0'],
    ['B34', '{"__proto__":1}', 'forbidden-key', '/__proto__'],
    ['B34', '{"a":{"\\u005f_proto__":1}}', 'forbidden-key', '/a/__proto__'],
    ['B35', '['.repeat(65) + ']'.repeat(65), 'too-deep', ''],
    ['B38', '{"a":1,}', 'not-json', ''],
    ['B38', '{"a":1/**/}', 'not-json', ''],
    ['B38', "{'a':1}", 'not-json', ''],
    ['B38', '{} {}', 'not-json', ''],
    ['B38', '{"a":01}', 'not-json', ''],
    ['B38', '{"a":NaN}', 'not-json', ''],
    ['B38', '"a\u0001"', 'not-json', ''],
    ['B38', '{"a":1', 'not-json', ''],
    ['B28', '[1e400]', 'odd-number', '/0'],
    ['B28', '{"a":-0}', 'odd-number', '/a'],
    ['B28', '{"a":-0.0}', 'odd-number', '/a'],
    ['B28', '{"a":1e-400}', 'odd-number', '/a'],
    ['B27', '{"a":9007199254740993}', 'odd-number', '/a'],
    ['B43', '\ufeff{}', 'byte-order-mark', ''],
    ['B45', '', 'empty-body', ''],
    ['B38', ' ', 'not-json', ''],
  ])('%s: %s is refused as %s at "%s"', (_name, text, code, pointer) => {
    expect(refusalOf(bytes(text))).toEqual([code, pointer]);
  });

  test('B43: what is not UTF-8 is refused', () => {
    expect(refusalOf(new Uint8Array([0x22, 0xc3, 0x28, 0x22]))).toEqual(['not-utf-8', '']);
    expect(refusalOf(new Uint8Array(Buffer.from('{"a":1}', 'utf16le')))).toEqual(['not-json', '']);
  });

  test.each(['{"a":0,"b":0.0,"c":-1.5,"d":9007199254740991}', '[]', 'null', '"\\ud83d\\ude00"', '['.repeat(64) + ']'.repeat(64)])(
    '%s is read as Node reads it',
    (text) => {
      expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text));
    },
  );

  test('whatever is written as JSON is read back, or holds what is refused', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        const refusal = refusalOf(bytes(text));
        if (refusal === null) expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text));
        else expect(['odd-number', 'forbidden-key']).toContain((refusal as [string])[0]);
      }),
    );
  });

  test('whatever bytes come, it answers with a refusal and never with another error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (body) => void refusalOf(body)));
  });
});
