import { describe, expect, test } from '@jest/globals';
import { isIn, transferGroups } from './groups.js';

describe('a liaison looks for a transfer', () => {
  test('and finds each state in exactly one group', () => {
    const states = ['offered', 'accepted', 'refused', 'expired', 'result-reported', 'contested', 'settled'] as const;
    for (const state of states) expect(transferGroups.filter((group) => isIn(state, group))).toHaveLength(1);
  });
});
