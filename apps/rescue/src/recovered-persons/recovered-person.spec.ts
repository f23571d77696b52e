import { describe, expect, test } from '@jest/globals';
import { recordRecovery, type ImmediateNeeds } from '@homeward/contracts';
import { needsAreComplete, recovered } from './recovered-person.js';

const body = (more: object) => recordRecovery.parse({ matterId: 'a3bb189e-8bf9-4c3a-9912-ace4e6543002', minor: false, ...more });
const met: ImmediateNeeds = {
  medical: 'met',
  safety: 'met',
  food: 'met',
  language: 'no-need',
  contact: 'met',
  clothing: 'met',
  separateRoom: 'met',
};

describe('recording a recovered person', () => {
  test('R52: an adult without a recorded wish is refused, a minor is not', () => {
    expect(() => recovered(body({}), false)).toThrow(expect.objectContaining({ code: 'rescue.wish-missing' }));
    expect(recovered(body({ minor: true }), false).minor).toBe(true);
    expect(recovered(body({ minor: true, ageBand: '6-13' }), false).minor).toBe(true);
  });

  test('R52: a wish is left open in a history only', () => {
    expect(() => recovered(body({ wish: 'not-recorded' }), false)).toThrow(
      expect.objectContaining({ code: 'rescue.only-in-history' }),
    );
    expect(recovered(body({ wish: 'not-recorded', count: null }), true)).toMatchObject({ minor: false, count: null });
  });
});

describe('recording the immediate needs', () => {
  test('R52: the list is complete once no need waits', () => {
    expect(needsAreComplete(met)).toBe(true);
    expect(needsAreComplete({ ...met, medical: 'open' })).toBe(false);
  });
});
