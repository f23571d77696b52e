import { describe, expect, test } from '@jest/globals';
import { fieldFaultWords } from './field-faults.js';

describe('saying what is wrong with a field', () => {
  test('takes the words of the service, then those that all share, then those of any field', () => {
    expect(fieldFaultWords('clue-intake', 'region-unknown')?.zh).toBe('该区划代码从未存在。');
    expect(fieldFaultWords('clue-intake', 'occurred-in-future')?.zh).toBe('不能记录尚未发生的行为。');
    expect(fieldFaultWords('clue-intake', 'too-long')?.zh).toBe('内容过长。');
  });

  test('has no words for a code that nobody has named, and none of another service', () => {
    expect(fieldFaultWords('clue-intake', 'beamed-away')).toBeUndefined();
    expect(fieldFaultWords('rescue', 'narrative-missing')).toBeUndefined();
  });
});
