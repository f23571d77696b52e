import { describe, expect, test } from '@jest/globals';
import { codeOfErrors } from './pack-errors-code.js';

const content = { duties: [{ kind: 'hardLimit' }, { kind: 'maximumValidity' }] };
const error = (code: string, pointer: string) => ({ code, pointer, detail: '' });

describe('naming what is wrong with a pack', () => {
  test.each([
    ['a limit that nobody rings', 'ladder-without-after-due-rung', [error('l11', '/pack/duties/0/ladder')]],
    ['a right that ends unheard', 'pack-invalid', [error('l11', '/pack/duties/1/ladder')]],
    [
      'a limit that nobody rings, and more',
      'pack-invalid',
      [error('l11', '/pack/duties/0/ladder'), error('l04', '/pack/duties/0')],
    ],
    ['a field without effect', 'pack-field-without-effect', [error('l01', '/pack/duties/0/colour')]],
    ['a place that is not there', 'pack-invalid', [error('l11', '/pack/duties/7/ladder')]],
  ])('calls %s by its name (Y01)', (_, code, errors) => {
    expect(codeOfErrors(errors, content)).toBe(code);
  });
});
