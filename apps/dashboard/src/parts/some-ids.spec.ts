import { describe, expect, test } from '@jest/globals';
import { someIds } from './some-ids.js';

describe('asking for some rows', () => {
  test('names each once, in one order whatever the rows came in', () => {
    expect(someIds(['b', null, 'a', 'b'])).toBe('a,b');
    expect(someIds(['a', 'b'])).toBe(someIds(['b', 'a']));
  });

  test('names nothing for nothing, and never more than a list has', () => {
    expect(someIds([null])).toBe('');
    expect(someIds(Array.from({ length: 300 }, (_, n) => String(n))).split(',')).toHaveLength(200);
  });
});
