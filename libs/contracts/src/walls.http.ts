import * as z from 'zod';
import { command } from './act.js';
import { id } from './codes.js';
import { pageOf, pageQuery } from './reply.js';
import { wallReason } from './walls.lists.js';

/** Keeps an agency, or one of its officers, away from a matter. */
export const raiseWall = command({
  matterId: id,
  excludedAgencyId: id,
  excludedOfficerId: id.optional(),
  reason: wallReason,
});
export type RaiseWall = z.infer<typeof raiseWall>;

/** Takes a wall down; only the level above does. */
export const liftWall = command({});
export type LiftWall = z.infer<typeof liftWall>;

export const wallStatus = z.enum(['standing', 'lifted']);
export type WallStatus = z.infer<typeof wallStatus>;

/** A wall as those see it who raised it or may lift it. */
export const wallView = z.strictObject({
  id,
  version: z.int(),
  matterId: id,
  agencyId: id,
  excludedAgencyId: id,
  excludedOfficerId: id.nullable(),
  superiorAgencyId: id.nullable(),
  reason: wallReason,
  status: wallStatus,
  recordedAt: z.iso.datetime(),
  liftedAt: z.iso.datetime().nullable(),
  allowedActions: z.array(z.string()),
});
export type WallView = z.infer<typeof wallView>;

/** The walls that the caller's agency has raised or may lift. */
export const wallQuery = z.strictObject({ matterId: id.optional(), status: wallStatus.optional(), ...pageQuery });
export type WallQuery = z.infer<typeof wallQuery>;
export const wallPage = pageOf(wallView);
export type WallPage = z.infer<typeof wallPage>;
