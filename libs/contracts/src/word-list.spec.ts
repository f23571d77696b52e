import { describe, expect, test } from '@jest/globals';
import * as contracts from './index.js';
import { otherwise, wordList } from './word-list.js';

const isList = (value: unknown): value is ReturnType<typeof wordList> =>
  typeof value === 'object' && value !== null && 'meta' in value && typeof value.meta === 'function' && 'options' in value;
const lists = Object.entries(contracts).flatMap(([name, value]) => {
  const words = isList(value) ? (value.meta()?.['x-words'] as Record<string, { en: string; zh: string }> | undefined) : undefined;
  return words ? [[name, words] as const] : [];
});

describe('a list of words', () => {
  const purpose = wordList({ safe: { en: 'Safe', zh: '安全' }, ...otherwise });

  test('takes its own codes and nothing else', () => {
    expect(purpose.options).toEqual(['safe', 'not-recorded', 'other']);
    for (const word of ['Safe', 'zhang-san-of-nowhere', '', 'toString', 'safe '])
      expect([word, purpose.safeParse(word).success]).toEqual([word, false]);
  });

  test('says in the description of the API by which words people know its codes', () => {
    expect(purpose.meta()?.description).toContain('`safe` Safe 安全');
  });

  test('exists for the reasons and outcomes of every service', () => {
    expect(lists.length).toBeGreaterThan(30);
  });

  test.each(lists)('%s has short codes and words in both languages', (_name, words) => {
    for (const [code, { en, zh }] of Object.entries(words)) {
      expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect([code, en.trim() === en && en !== '', /\p{Script=Han}/u.test(zh)]).toEqual([code, true, true]);
    }
  });
});
