import * as z from 'zod';
import { ageBand, calendarDay, id, severity } from './codes.js';
import { factsOf, personId, type FactOf } from './fact.js';
import { callOffReason } from './rescue.lists.js';

const fact = factsOf('rescue');
const rescueId = id;
const orderId = id;
const personNullable = personId.nullable();

/** A plan for a rescue exists. */
export const rescuePlanned = fact('rescue.planned', 1, z.strictObject({ rescueId, severity, minors: z.boolean() }));
export type RescuePlanned = FactOf<typeof rescuePlanned>;

/** The go decision by the required approvers. */
export const rescueApproved = fact('rescue.approved', 1, z.strictObject({ rescueId }));
export type RescueApproved = FactOf<typeof rescueApproved>;

/** The team is on the ground. */
export const rescueStarted = fact('rescue.started', 1, z.strictObject({ rescueId }));
export type RescueStarted = FactOf<typeof rescueStarted>;

/** The team is safe and every person found is accounted for; null where the number was never published. */
export const rescueCompleted = fact(
  'rescue.completed',
  1,
  z.strictObject({ rescueId, recovered: z.int().min(0).max(100_000).nullable() }),
);
export type RescueCompleted = FactOf<typeof rescueCompleted>;

/** The rescue was stopped. */
export const rescueCalledOff = fact('rescue.called-off', 1, z.strictObject({ rescueId, reason: callOffReason }));
export type RescueCalledOff = FactOf<typeof rescueCalledOff>;

/** A person is in safe hands. */
export const personRecovered = fact(
  'person.recovered',
  1,
  z.strictObject({
    personId,
    rescueId: rescueId.nullable(),
    ageBand,
    minor: z.boolean(),
    parentsKnown: z.boolean(),
    identityKnown: z.boolean(),
  }),
);
export type PersonRecovered = FactOf<typeof personRecovered>;

/** The checklist of immediate needs was saved. */
export const needsRecorded = fact('needs.recorded', 1, z.strictObject({ personId, complete: z.boolean() }));
export type NeedsRecorded = FactOf<typeof needsRecorded>;

/** An application for a personal safety protection order was made (Anti-Domestic Violence Law 23). */
export const protectionOrderApplied = fact(
  'protection-order.applied',
  1,
  z.strictObject({ orderId, personId: personNullable, urgent: z.boolean(), onBehalf: z.boolean() }),
);
export type ProtectionOrderApplied = FactOf<typeof protectionOrderApplied>;

/** The court accepted the application; `acceptedAt` is null where the very moment is not known, and the day then stands in `occurred`. */
export const protectionOrderAccepted = fact(
  'protection-order.accepted',
  1,
  z.strictObject({ orderId, personId: personNullable, urgent: z.boolean(), acceptedAt: z.iso.datetime().nullable() }),
);
export type ProtectionOrderAccepted = FactOf<typeof protectionOrderAccepted>;

/** The order was made; it is valid for six months at most (Anti-Domestic Violence Law 30). Both days are null where a history does not tell them. */
export const protectionOrderIssued = fact(
  'protection-order.issued',
  1,
  z.strictObject({
    orderId,
    personId: personNullable,
    urgent: z.boolean(),
    validFrom: calendarDay.nullable(),
    validTo: calendarDay.nullable(),
  }),
);
export type ProtectionOrderIssued = FactOf<typeof protectionOrderIssued>;

/** The application was rejected. */
export const protectionOrderRefused = fact('protection-order.refused', 1, z.strictObject({ orderId, personId: personNullable }));
export type ProtectionOrderRefused = FactOf<typeof protectionOrderRefused>;

/** The order was served. */
export const protectionOrderServed = fact(
  'protection-order.served',
  1,
  z.strictObject({ orderId, personId: personNullable, complete: z.boolean() }),
);
export type ProtectionOrderServed = FactOf<typeof protectionOrderServed>;

/** The order ended by time. */
export const protectionOrderLapsed = fact('protection-order.lapsed', 1, z.strictObject({ orderId, personId: personNullable }));
export type ProtectionOrderLapsed = FactOf<typeof protectionOrderLapsed>;
