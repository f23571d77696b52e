import { describe, expect, test } from '@jest/globals';
import { desksOf } from './called-desks.js';

const called = ['responsible-officer@own', 'unit-head@own', 'liaison@counterpart', 'superior-desk@+1'];

describe('the desks that call an officer', () => {
  test('are those at which the officer sits, on the side of the duty that is meant', () => {
    const held = ['case-officer', 'unit-head', 'liaison'];
    expect(desksOf(called, 'own', { own: ['unit-head'], held })).toEqual(['unit-head@own']);
    expect(desksOf(called, 'own', { own: ['case-officer'], held })).toEqual(['responsible-officer@own']);
    expect(desksOf(called, 'counterpart', { own: ['liaison'], held })).toEqual(['liaison@counterpart']);
    expect(desksOf(called, 'own', { own: ['liaison'], held })).toEqual([]);
  });

  test('fall to the next role where nobody holds the first', () => {
    expect(desksOf(called, 'own', { own: ['unit-head'], held: ['unit-head'] })).toEqual([
      'responsible-officer@own',
      'unit-head@own',
    ]);
  });
});
