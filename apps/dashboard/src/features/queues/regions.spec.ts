import { describe, expect, test } from '@jest/globals';
import { regionsOf } from './regions.js';

describe('the regions to choose from', () => {
  test('are those of the agencies with all that they lie in, each once', () => {
    const codes = ['350102', '350203', '350100', null, '350102'].map((regionCode) => ({ regionCode }));
    expect(regionsOf(codes)).toEqual(['350000', '350100', '350102', '350200', '350203']);
  });
});
