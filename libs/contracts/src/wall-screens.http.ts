import * as z from 'zod';
import { command } from './act.js';
import { id, instant } from './codes.js';
import { queueName } from './desk.http.js';
import { pageOf, pageQuery } from './reply.js';
import { nameLine } from './text.js';

/**
 * A screen on a wall shows the numbers of the caller's agency and nothing else, without anybody signed in beside it. It shows a key of 256 random
 * bits that is made where the screen is set up; only its SHA-256 (hexadecimal, of the key as it is written) is ever kept.
 */
export const setUpWallScreen = command({
  /** Where the screen hangs, by which its agency tells it from others; never a person. White space around it is dropped. */
  name: nameLine(60),
  keySha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whole days from now until the screen goes dark by itself. */
  validDays: z.int().min(1).max(366),
});
export type SetUpWallScreen = z.infer<typeof setUpWallScreen>;

/** The screen shows nothing any more. */
export const removeWallScreen = command({});
export type RemoveWallScreen = z.infer<typeof removeWallScreen>;

/** A screen as its agency lists it; the key is nowhere. */
export const wallScreenView = z.strictObject({
  id,
  version: z.int(),
  agencyId: id,
  /** Empty for a screen from before they had names. */
  name: z.string(),
  status: z.enum(['in-use', 'removed']),
  validUntil: instant,
  setUpBy: z.string(),
  recordedAt: instant,
  allowedActions: z.array(z.string()),
});
export type WallScreenView = z.infer<typeof wallScreenView>;

export const wallScreenQuery = z.strictObject({ ...pageQuery });
export type WallScreenQuery = z.infer<typeof wallScreenQuery>;
/** `allowedActions` beside the rows says whether the caller may set another screen up. */
export const wallScreenPage = pageOf(wallScreenView).extend({ allowedActions: z.array(z.string()) });
export type WallScreenPage = z.infer<typeof wallScreenPage>;

/** What stands on the wall: the lengths of the agency's queues at one moment, and how many of its duties fall due within the hour after it. */
export const wallNumbers = z.strictObject({
  at: instant,
  queues: z.array(z.strictObject({ name: queueName, count: z.int() })),
  dueWithinHour: z.int(),
});
export type WallNumbers = z.infer<typeof wallNumbers>;
