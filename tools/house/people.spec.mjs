import { describe, expect, test } from '@jest/globals';
import { realPeople } from '../eslint-plugin/real-people.mjs';
import { files } from './repository.mjs';

const peopleIn = (all) => all.flatMap(({ path, text }) => realPeople(text).map(({ what }) => `${path}: ${what}`));

describe('looking for people who may exist', () => {
  test('stops at a number that could be somebody (H31)', () => {
    expect(peopleIn([{ path: 'data/tips.csv', text: ['tip,139', '00000000'].join('') }])).toHaveLength(1);
  });

  test('finds none in any file of this repository (H31)', () => {
    expect(peopleIn(files(/^(?!package-lock\.json$|.*go\.sum$)/))).toEqual([]);
  });
});
