import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { line, nameLine, passage } from './text.js';
import { unturned } from './unturned.js';

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
    ['zero-width characters alone', '\u200b\u200b', 'blank'],
    ['joiners and spaces alone', ' \u200d\n\u200c\u2060', 'blank'],
    ['marks of direction alone', '\u202e\u202c\u200f', 'blank'],
    ['a byte-order mark alone', '\ufeff', 'blank'],
    ['control characters alone', '\u0000\u001b', 'blank'],
    ['a blank of Braille, the place of an object, a mark without its letter', '\u2800\ufffc\u0301', 'blank'],
    ['fillers alone', '\u3164\u115f', 'blank'],
    ['half a pair alone', '\ud800', 'lone-surrogate'],
    ['B03 NUL', 'a\u0000', 'nul'],
    ['B04 half a pair', 'a\udc00', 'lone-surrogate'],
    ['B08 heaps of marks', `a${'\u0301'.repeat(11)}`, 'too-many-marks'],
    ['B15 one over', '𠮷'.repeat(21), 'too-long'],
    ['B17 an escape', 'a\u001b[0m', 'control-character'],
    ['a number', 7, 'invalid_type'],
  ])('refuses %s', (_name, text, code) => {
    expect(codeOf(passage(20), text)).toBe(code);
  });

  test.each(['a\tb\r\nc', 'ကျောင်း', 'Nguyễn', '𠮷'.repeat(10), '\ufeffa', '\u202ea', '\u200ba\u200d', '。'])('keeps %j', (text) => {
    expect(passage(10).parse(text)).toBe(text);
  });

  test('takes one visible character, and stays exactly as it is, wherever it stands among those that nobody sees', () => {
    const unseen = fc.string({ unit: fc.constantFrom(' ', '\n', '\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\u00ad') });
    fc.assert(
      fc.property(unseen, unseen, (before, after) => {
        expect(passage(200).parse(`${before}字${after}`)).toBe(`${before}字${after}`);
        expect(codeOf(passage(200), before + after)).toBe('blank');
      }),
    );
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

describe('a name', () => {
  test.each(['\u202a', '\u202e', '\u2066', '\u2069'])('holds no mark that turns its direction: %j', (mark) => {
    const told = `Unreal ${mark}eman`;
    expect([codeOf(nameLine(20), told), codeOf(line(20), told), codeOf(passage(20), told)]).toEqual(['direction-mark', null, null]);
    expect(unturned(told)).toBe('Unreal eman');
  });

  test.each(['ئايگۈل', 'Unreal \u200eName', '\u061cئايگۈل'])('is kept as it is: %j', (told) => {
    expect(nameLine(20).parse(told)).toBe(told);
    expect(unturned(told)).toBe(told);
  });

  test('is refused for what no line may hold', () => {
    expect([codeOf(nameLine(10), 'a\nb'), codeOf(nameLine(1), 'ab'), codeOf(nameLine(10), '\u202e')]).toEqual([
      'control-character',
      'too-long',
      'blank',
    ]);
  });
});

describe('a line', () => {
  test.each(['a\nb', 'a\rb', 'a\tb', 'a\u2028b', 'a\u0085b'])('refuses %j', (text) => {
    expect(codeOf(line(10), text)).toBe('control-character');
  });
});
