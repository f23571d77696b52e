import { describe, expect, test } from '@jest/globals';
import { readLook } from '../ui/look.js';
import { deedOf } from './key-map.js';

describe('the keys', () => {
  test('lead to places after g', () => {
    expect(deedOf('d', 'g')).toEqual({ go: '/' });
    expect(deedOf('z', 'g')).toBeNull();
  });

  test('move, press and open by themselves', () => {
    expect(deedOf('j', null)).toEqual({ move: 1 });
    expect(deedOf('w', null)).toEqual({ press: 'w' });
    expect(deedOf('X', null)).toEqual({ reach: 'X' });
    expect([deedOf('m', null), deedOf('m', 'g')]).toEqual([{ press: 'm' }, { go: '/matters' }]);
    expect(deedOf('?', null)).toEqual({ open: 'help' });
    expect(deedOf('y', null)).toBeNull();
  });

  test('are on until somebody switches them off, also when what is kept cannot be read', () => {
    expect(readLook(null).singleKeys).toBe(true);
    expect(readLook('{"singleKeys":false,"scheme":"dark"}')).toMatchObject({ singleKeys: false, scheme: 'dark' });
    expect(readLook('nonsense').scheme).toBe('auto');
  });
});
