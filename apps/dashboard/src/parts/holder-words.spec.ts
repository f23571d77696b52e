import { describe, expect, test } from '@jest/globals';
import { holderWords } from './holder-words.js';

const told = (holderId: string | null) => holderWords(holderId, 'me', { t: (key) => key });

describe('telling who holds a duty', () => {
  test('says so where it is the reader, and where it is nobody yet', () => {
    expect([told('me'), told(null)]).toEqual(['duty.with-you', 'duty.with-nobody']);
  });

  test('names no colleague', () => expect(told('somebody-else')).toBe('duty.with-colleague'));
});
