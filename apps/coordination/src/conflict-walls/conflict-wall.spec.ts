import { describe, expect, test } from '@jest/globals';
import { allowedActions, lifted, raised, standsAbove, type ConflictWall } from './conflict-wall.js';

const at = '2026-03-02T04:00:00.000Z';
const acting = { agencyId: 'unreal-lead', actorId: 'unreal-head', at };
const place = { id: 'unreal-wall', leadAgencyId: 'unreal-lead', superiorAgencyId: 'unreal-above' };
const body = { matterId: 'unreal-matter', excludedAgencyId: 'unreal-other', reason: 'close-relation' } as const;
const wall = raised(body, place, acting);
const from = (agencyId: string, actorId = 'unreal-officer') => ({ agencyId, actorId, at });

describe('raising a wall (R03)', () => {
  test('keeps an agency or one officer away until it is lifted', () => {
    expect(wall).toMatchObject({ status: 'standing', excludedOfficerId: null, superiorAgencyId: 'unreal-above', version: 1 });
    expect(raised({ ...body, excludedOfficerId: 'unreal-officer' }, place, acting).excludedOfficerId).toBe('unreal-officer');
    expect(allowedActions[wall.status]).toEqual(['liftWall']);
  });

  test('is refused against the agency that leads, and against others by one that does not', () => {
    expect(() => raised({ ...body, excludedAgencyId: 'unreal-lead' }, place, acting)).toThrow(
      expect.objectContaining({ code: 'coordination.wall-excludes-lead' }),
    );
    expect(() => raised(body, { ...place, leadAgencyId: 'unreal-third' }, acting)).toThrow(
      expect.objectContaining({ code: 'coordination.wall-about-others' }),
    );
  });

  test('is every agency’s own affair where its own officer is concerned', () => {
    const own = { ...body, excludedAgencyId: 'unreal-lead', excludedOfficerId: 'unreal-officer' };
    expect(raised(own, { ...place, leadAgencyId: 'unreal-third' }, acting).status).toBe('standing');
  });
});

describe('lifting a wall (R03)', () => {
  test('is for the level above alone, and once', () => {
    const down = lifted(wall, from('unreal-above'));
    expect(down).toMatchObject({ status: 'lifted', liftedBy: 'unreal-officer', liftedAt: at });
    expect(allowedActions[down.status]).toEqual([]);
    expect(() => lifted(wall, acting)).toThrow(expect.objectContaining({ code: 'coordination.wall-lift-not-for-role' }));
    expect(() => lifted(down, from('unreal-above'))).toThrow(expect.objectContaining({ code: 'coordination.wall-lifted-already' }));
  });

  test('is for another person of the same agency where nobody stands above', () => {
    const highest: ConflictWall = { ...wall, superiorAgencyId: null };
    expect([acting, from('unreal-lead'), from('unreal-other')].map((who) => standsAbove(highest, who))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
