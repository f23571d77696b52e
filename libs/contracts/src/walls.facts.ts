import * as z from 'zod';
import { id } from './codes.js';
import { factsOf, type FactOf } from './fact.js';

const fact = factsOf('coordination');

/** A wall of conflict stands between the matter and an agency, or one of its officers; every service keeps to it. */
export const wallRaised = fact(
  'wall.raised',
  1,
  z.strictObject({ wallId: id, excludedAgencyId: id, excludedOfficerId: id.nullable() }),
);
export type WallRaised = FactOf<typeof wallRaised>;

/** The level above has taken the wall down. */
export const wallLifted = fact('wall.lifted', 1, z.strictObject({ wallId: id }));
export type WallLifted = FactOf<typeof wallLifted>;
