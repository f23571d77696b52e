import { expect, test } from '@jest/globals';
import { knownFacts, wordsOfFact } from './index.js';

test('every fact is called by words, in both languages: an officer reads no code', () => {
  const bare = knownFacts.map(({ name }) => name).filter((name) => Object.values(wordsOfFact(name)).includes(name));
  expect(bare).toEqual([]);
  expect(wordsOfFact('nobody.knew')).toEqual({ en: 'nobody.knew', zh: 'nobody.knew' });
});
