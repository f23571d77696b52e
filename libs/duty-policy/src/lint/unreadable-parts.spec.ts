import { describe, expect, test } from '@jest/globals';
import { changed, errors, found, inner, type Loose } from './sample-packs.js';

/** What is said of the Chinese pack with one part of it changed. */
const said = (change: (pack: Loose) => void): string[] =>
  errors(found(changed('CN-SUP-03', (_row, pack) => change(pack)).packs)).map(
    ({ rule, pointer, message }) => `${rule} ${pointer}: ${message.en}`,
  );

describe('a part of a pack that cannot be read', () => {
  test.each([
    ['@own', 'A role is missing before @.'],
    ['superior-desk@+9', 'After @ stands one of own, counterpart, same, +1, +2, province, national.'],
    ['everybody', 'A target is written role@reach, such as unit-head@own.'],
    ['unit-head@own@own', 'A target is written role@reach, such as unit-head@own.'],
    ['Unit Head@own', 'A name here has small letters and hyphens only.'],
    ['unit-head@own:', 'A name here has small letters and hyphens only.'],
  ])('is told once and takes nothing else with it: the target %s of a named ladder', (target, words) => {
    expect(said((pack) => (inner(pack, 'ladders', 'standard', 0)['to'] = [target]))).toEqual([
      `L10 /ladders/standard/0/to/0: ${words}`,
    ]);
  });

  test('is told once: a rung that tells nobody', () => {
    expect(said((pack) => (inner(pack, 'ladders', 'standard', 0)['to'] = []))).toEqual([
      expect.stringContaining('L10 /ladders/standard/0/to: '),
    ]);
  });

  test('is told once: a document without its number', () => {
    expect(said((pack) => delete inner(pack, 'documents', 'spp-rules-2019')['number'])).toEqual([
      'L01 /documents/spp-rules-2019/number: This field is missing.',
    ]);
  });

  test.each(['ladders', 'documents'])('is told once: %s that are no list of any', (field) => {
    expect(said((pack) => (pack[field] = 7))).toEqual([expect.stringContaining(`L01 /${field}: `)]);
  });
});
