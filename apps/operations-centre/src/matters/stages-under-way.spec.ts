import { describe, expect, test } from '@jest/globals';
import { stagesUnderWay } from './stages-under-way.js';

const stage = (state: 'not-begun' | 'active' | 'ended' | 'skipped') => ({ state, ownerAgencyId: null });
const survivor = (rescue: 'active' | 'ended', rehabilitation: 'not-begun' | 'active') => ({
  rescue: stage(rescue),
  resettlement: stage('skipped'),
  rehabilitation: stage(rehabilitation),
});
const matter = { intake: stage('ended'), crackdown: stage('active'), prevention: stage('not-begun'), survivors: {} };

describe('the stages of a matter that are under way', () => {
  test('are those of the matter where nobody has been found yet', () => {
    expect(stagesUnderWay(matter)).toEqual(['crackdown']);
    expect(stagesUnderWay({ ...matter, crackdown: stage('ended') })).toEqual([]);
  });

  test('count a stage of survivors once, where it is under way for any of them', () => {
    const survivors = {
      one: survivor('ended', 'active'),
      two: survivor('active', 'not-begun'),
      three: survivor('active', 'active'),
    };
    expect(stagesUnderWay({ ...matter, survivors })).toEqual(['crackdown', 'rescue', 'rehabilitation']);
  });
});
