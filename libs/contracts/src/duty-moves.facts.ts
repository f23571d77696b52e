import * as z from 'zod';
import { id, instant } from './codes.js';
import { dutyPauseReason } from './coordination.lists.js';
import { dutyParties, dutyRow, namedDuty, toldTerm, toldWaiting } from './duty-named.js';
import { factsOf, type FactOf } from './fact.js';

const fact = factsOf('coordination');

const extensionId = dutyRow;

/** Kept back by the brake: visible, but without a ladder. */
export const dutyHeld = fact('duty.held', 1, z.strictObject({ ...namedDuty, ...dutyParties }));
export type DutyHeld = FactOf<typeof dutyHeld>;

/** Another agency or officer owes it; the due instant is the same. */
export const dutyReassigned = fact(
  'duty.reassigned',
  1,
  z.strictObject({ ...namedDuty, ...dutyParties, nextFiresAt: instant.nullable() }),
);
export type DutyReassigned = FactOf<typeof dutyReassigned>;

/** The clock stands still. */
export const dutyPaused = fact(
  'duty.paused',
  1,
  z.strictObject({ ...namedDuty, ...toldTerm, ...toldWaiting, reason: dutyPauseReason }),
);
export type DutyPaused = FactOf<typeof dutyPaused>;

/** The clock runs again. */
export const dutyResumed = fact(
  'duty.resumed',
  1,
  z.strictObject({ ...namedDuty, ...toldTerm, ...toldWaiting, nextFiresAt: instant.nullable() }),
);
export type DutyResumed = FactOf<typeof dutyResumed>;

/** The owner asked for more time; the clock runs on. */
export const dutyExtensionRequested = fact('duty.extension-requested', 1, z.strictObject({ ...namedDuty, extensionId }));
export type DutyExtensionRequested = FactOf<typeof dutyExtensionRequested>;

/** More time was granted; the new due instant follows as `duty.moved`. */
export const dutyExtended = fact('duty.extended', 1, z.strictObject({ ...namedDuty, extensionId }));
export type DutyExtended = FactOf<typeof dutyExtended>;

/** The owner proposed another start; nothing moves until the other side agrees. */
export const dutyStartProposed = fact('duty.start-proposed', 1, z.strictObject(namedDuty));
export type DutyStartProposed = FactOf<typeof dutyStartProposed>;

/** Whoever waits for it asked the agency that owes it again; nothing of the duty changes. */
export const dutyReminded = fact('duty.reminded', 1, z.strictObject({ reminderId: id, ...namedDuty }));
export type DutyReminded = FactOf<typeof dutyReminded>;

/** A recipient took note of a rung; what is above it waits until his time is over. */
export const dutyAcknowledged = fact(
  'duty.acknowledged',
  1,
  z.strictObject({ ...namedDuty, rung: z.int().min(1).max(9), nextFiresAt: instant.nullable() }),
);
export type DutyAcknowledged = FactOf<typeof dutyAcknowledged>;
