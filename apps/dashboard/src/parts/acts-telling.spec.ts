import { wordsOfFact } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { actNamed } from './acts.js';
import { actsFor, actsTelling } from './acts-telling.js';

describe('the acts that tell a fact', () => {
  test.each(Object.entries(actsTelling))('%s is a fact with words, told by acts that have a form', (fact, names) => {
    expect(wordsOfFact(fact).zh).not.toBe(fact);
    expect(names.filter((name) => !actNamed(name))).toEqual([]);
  });

  test('come in the order of the facts, each once, and none for a fact that no form tells', () => {
    const facts = ['harm.reviewed', 'filing.refused', 'case.filed', 'clue.triaged'];
    expect(actsFor(facts).map(({ name }) => name)).toEqual(['proposeFiling', 'decideFiling', 'triageClue']);
  });
});
