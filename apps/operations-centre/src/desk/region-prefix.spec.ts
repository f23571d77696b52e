import { describe, expect, test } from '@jest/globals';
import { regionPrefix } from './region-prefix.js';

describe('asking for a region', () => {
  test.each([
    ['350000', '35'],
    ['350100', '3501'],
    ['350102', '350102'],
  ])('%s means all that begins with %s', (code, prefix) => {
    expect(regionPrefix(code)).toBe(prefix);
  });
});
