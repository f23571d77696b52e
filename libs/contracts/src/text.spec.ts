import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { line, passage } from './text.js';

const codeOf = (schema: ReturnType<typeof line>, text: unknown) => {
  const read = schema.safeParse(text);
  if (read.success) return null;
  const [issue] = read.error.issues as unknown as { params?: { code: string }; code: string }[];
  return issue?.params?.code ?? issue?.code;
};

describe('a passage', () => {
  test.each([
    ['B01 empty', '', 'blank'],
    ['B02 blank', '\u3000 \n', 'blank'],
    ['B03 NUL', 'a\u0000', 'nul'],
    ['B04 half a pair', 'a\udc00', 'lone-surrogate'],
    ['B08 heaps of marks', `a${'\u0301'.repeat(11)}`, 'too-many-marks'],
    ['B15 one over', '𠮷'.repeat(21), 'too-long'],
    ['B17 an escape', 'a\u001b[0m', 'control-character'],
    ['a number', 7, 'invalid_type'],
  ])('refuses %s', (_name, text, code) => {
    expect(codeOf(passage(20), text)).toBe(code);
  });

  test.each(['a\tb\r\nc', 'ကျောင်း', 'Nguyễn', '𠮷'.repeat(10), '\ufeffa', '\u202ea'])('keeps %j', (text) => {
    expect(passage(10).parse(text)).toBe(text);
  });

  test('keeps every well-formed text exactly, or refuses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = passage(200).safeParse(text);
        return !read.success || read.data === text;
      }),
    );
  });
});

describe('a line', () => {
  test.each(['a\nb', 'a\rb', 'a\tb', 'a\u2028b', 'a\u0085b'])('refuses %j', (text) => {
    expect(codeOf(line(10), text)).toBe('control-character');
  });
});
