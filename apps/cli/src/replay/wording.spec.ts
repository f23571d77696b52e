import { describe, expect, test } from '@jest/globals';
import { placeOf, wordsOf } from './wording.js';

const china = { use: 'scope', country: 'CN', gbt2260: null };
const abroad = { use: 'discovery', country: 'MM', gbt2260: null };
const county = { use: 'destination', country: 'CN', gbt2260: '350102' };

describe('telling where a story happened', () => {
  test.each([
    ['the code that exists', [abroad, county], { country: 'CN', regionCode: '350102' }],
    ['the country alone where no code was published', [china], { country: 'CN' }],
    ['the country alone where the code never existed', [{ ...county, gbt2260: '999999' }], { country: 'CN' }],
    ['its own country where it happened there as well', [abroad, china], { country: 'CN' }],
    ['the country abroad where all of it happened there', [abroad], { country: 'MM' }],
    ['its own country where no region was published', [], { country: 'CN' }],
    ['its own country where nothing is told of regions', null, { country: 'CN' }],
  ])('gives %s', (_, regions, place) => {
    expect(placeOf({ jurisdiction: 'CN', regions })).toEqual(place);
  });
});

describe('published words as a passage', () => {
  test.each(['', ' \n', '\u200b', '\u2800\u0301'])('stand for themselves as a dash where nobody would see %j', (text) => {
    expect(wordsOf(text, 10)).toBe('–');
  });
});
