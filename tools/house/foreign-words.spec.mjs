import { describe, expect, test } from '@jest/globals';
import { foreignWords } from './foreign-words.mjs';
import { files } from './repository.mjs';

const page = (text) => [{ path: 'docs/page.md', text }];

describe('reading every file for words from elsewhere', () => {
  test.each(['The work/life of an officer.', 'https://law.example/anything', 'A workflow is a story.', 'node:path/posix'])(
    'passes %s',
    (text) => {
      expect(foreignWords(page(text))).toEqual([]);
    },
  );

  test.each([
    ['a place', ['/wo', 'rk/brief.md'].join('')],
    ['a store of packages', ['https://regis', 'try.example/zod'].join('')],
    ['a mirror', ['http://mir', 'ror.example/debian'].join('')],
    ['a writer', ['Written with Clau', 'de.'].join('')],
  ])('stops at %s', (_, text) => {
    expect(foreignWords(page(text))).toHaveLength(1);
  });

  test('finds none in this repository', () => {
    expect(foreignWords(files(/./))).toEqual([]);
  });
});
