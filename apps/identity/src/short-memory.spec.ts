import { describe, expect, test } from '@jest/globals';
import { ShortMemory } from './short-memory.js';

describe('what the sign-in remembers', () => {
  test('of a grant that is taken back, what it gave is gone, and the sign-in that goes on under it is not', async () => {
    const memory = new ShortMemory(() => 0);
    const [codes, interactions] = [memory.adapter('AuthorizationCode'), memory.adapter('Interaction')];
    for (const each of [codes, interactions]) await each.upsert('unreal', { grantId: 'unreal-grant' }, 60);
    await codes.revokeByGrantId('unreal-grant');
    expect([await codes.find('unreal'), await interactions.find('unreal')]).toEqual([undefined, { grantId: 'unreal-grant' }]);
  });
});
