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

describe('a value that cannot be read', () => {
  test.each<[string, (row: Loose, pack: Loose) => void]>([
    ['L01 /duties/2/duration/value: A whole number is needed here.', (row) => (inner(row, 'duration')['value'] = 1.5)],
    [
      'L01 /duties/2/startRule: This value is not known here; there are nextDay, sameDay, exact, nextHour.',
      (row) => (row['startRule'] = 7),
    ],
    ['L01 /duties/2/legalBasis: A list is needed here.', (row) => (row['legalBasis'] = 'unreal')],
    ['L01 /duties/2/title/zh: Text is needed here.', (row) => (inner(row, 'title')['zh'] = 7)],
    ['L01 /timeZone: Text is needed here.', (_row, pack) => (pack['timeZone'] = 8)],
    ['L01 /calendar: Text is needed here.', (_row, pack) => (pack['calendar'] = [])],
    ['L18 /timeZone: This field is missing.', (_row, pack) => delete pack['timeZone']],
    ['L08 /duties/2/startRule: This field is missing.', (row) => delete row['startRule']],
  ])('is told under one rule: %s', (line, change) => {
    const told = errors(found(changed('CN-SUP-03', change).packs));

    expect(told.map(({ rule, pointer, message }) => `${rule} ${pointer}: ${message.en}`)).toEqual([line]);
  });
});
