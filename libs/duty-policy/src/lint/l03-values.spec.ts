import { describe, expect, test } from '@jest/globals';
import { changed, errors, found, inner } from './sample-packs.js';

describe('a condition that asks for what every object has', () => {
  test.each(['__proto__', 'constructor', 'toString'])('is told like any other unknown attribute: %s', (path) => {
    const { packs, row } = changed('CN-SUP-03', (each) => {
      inner(each, 'opensOn', 0)['condition'] = { path, op: 'eq', value: 'fine' };
    });

    expect(errors(found(packs))).toEqual([
      expect.objectContaining({
        rule: 'L03',
        file: 'cn',
        pointer: `${row}/opensOn/0/condition/path`,
        message: expect.objectContaining({ en: expect.stringContaining(`carries no "${path}"`) }),
      }),
    ]);
  });
});
