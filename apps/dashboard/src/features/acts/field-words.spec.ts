import { describe, expect, test } from '@jest/globals';
import { faultWords } from './field-words.js';

const speech = {
  t: (key: string) => key,
  say: ({ en }: { en: string }) => en,
  maybe: (key: string) => (key === 'fault.missing' ? 'This is needed.' : undefined),
};

describe('saying what is wrong with a field', () => {
  test('takes the words of the form, then those of the services, then that it is not right', () => {
    expect(faultWords('missing', speech)).toBe('This is needed.');
    for (const fault of ['occurred-too-early', 'receiver-missing', 'occurred-before-duty', 'matter-number-wrong'])
      expect([fault, faultWords(fault, speech)]).not.toEqual([fault, 'fault.wrong']);
    expect(faultWords('beamed-away', speech)).toBe('fault.wrong');
    expect(faultWords({ en: 'At most 9 characters.', zh: '最多9个字符。' }, speech)).toBe('At most 9 characters.');
  });
});
