import * as z from 'zod';
import { agencyType, id } from './codes.js';
import { factsOf, personId, type FactOf } from './fact.js';
import { careKind, followUpOutcome, supportEndReason, supportReopenReason, unavailableReason } from './rehabilitation.lists.js';

const fact = factsOf('rehabilitation');
const planId = id;
const serviceId = id;
const aidId = id;

/** The needs assessment was signed. */
export const needsAssessed = fact(
  'needs.assessed',
  1,
  z.strictObject({ personId, counsellingNeeded: z.boolean(), medicalNeeded: z.boolean(), aidNeeded: z.boolean() }),
);
export type NeedsAssessed = FactOf<typeof needsAssessed>;

/** The support plan was agreed with the person. */
export const planAgreed = fact('plan.agreed', 1, z.strictObject({ personId, planId }));
export type PlanAgreed = FactOf<typeof planAgreed>;

/** The support plan was changed. */
export const planRevised = fact('plan.revised', 1, z.strictObject({ personId, planId }));
export type PlanRevised = FactOf<typeof planRevised>;

/** An appointment was made. */
export const serviceScheduled = fact('service.scheduled', 1, z.strictObject({ personId, serviceId, kind: careKind }));
export type ServiceScheduled = FactOf<typeof serviceScheduled>;

/** A session took place. */
export const serviceHeld = fact(
  'service.held',
  1,
  z.strictObject({ personId, serviceId, kind: careKind, sessionNo: z.int().min(1).max(1_000) }),
);
export type ServiceHeld = FactOf<typeof serviceHeld>;

/** A service could not be given; the reason is kept. */
export const serviceUnavailable = fact(
  'service.unavailable',
  1,
  z.strictObject({ personId, kind: careKind, reason: unavailableReason }),
);
export type ServiceUnavailable = FactOf<typeof serviceUnavailable>;

/** An application for aid came in, complete or not. */
export const aidApplied = fact('aid.applied', 1, z.strictObject({ aidId, personId, complete: z.boolean() }));
export type AidApplied = FactOf<typeof aidApplied>;

/** Aid was granted or refused. */
export const aidDecided = fact(
  'aid.decided',
  1,
  z.strictObject({ aidId, personId, outcome: z.enum(['granted', 'refused']), originAgencyType: agencyType }),
);
export type AidDecided = FactOf<typeof aidDecided>;

/** A follow-up visit or call took place. */
export const followUpHeld = fact(
  'follow-up.held',
  1,
  z.strictObject({ personId, occurrence: z.int().min(1).max(100), outcome: followUpOutcome }),
);
export type FollowUpHeld = FactOf<typeof followUpHeld>;

/** Rehabilitation is over. */
export const supportEnded = fact('support.ended', 1, z.strictObject({ personId, reason: supportEndReason }));
export type SupportEnded = FactOf<typeof supportEnded>;

/** Support was resumed. */
export const supportReopened = fact('support.reopened', 1, z.strictObject({ personId, reason: supportReopenReason }));
export type SupportReopened = FactOf<typeof supportReopened>;
