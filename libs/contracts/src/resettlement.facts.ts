import * as z from 'zod';
import { id } from './codes.js';
import { factsOf, personId, type FactOf } from './fact.js';
import { handedTo, institutionKind, placementKind, placementReason, reunionFailure } from './resettlement.lists.js';

const fact = factsOf('resettlement');

/** An institution took the person in. */
export const personReceived = fact(
  'person.received',
  1,
  z.strictObject({
    personId,
    institutionKind: institutionKind,
    minor: z.boolean(),
    identityKnown: z.boolean(),
    parentsKnown: z.boolean(),
  }),
);
export type PersonReceived = FactOf<typeof personReceived>;

/** A placement began. */
export const placementStarted = fact(
  'placement.started',
  1,
  z.strictObject({ personId, kind: placementKind, minor: z.boolean(), schoolAge: z.boolean() }),
);
export type PlacementStarted = FactOf<typeof placementStarted>;

/** The person moved to another placement. */
export const placementChanged = fact('placement.changed', 1, z.strictObject({ personId, kind: placementKind }));
export type PlacementChanged = FactOf<typeof placementChanged>;

/** The placement is over. */
export const placementEnded = fact('placement.ended', 1, z.strictObject({ personId, reason: placementReason }));
export type PlacementEnded = FactOf<typeof placementEnded>;

/** Family tracing began. */
export const searchOpened = fact('search.opened', 1, z.strictObject({ personId }));
export type SearchOpened = FactOf<typeof searchOpened>;

/** Family tracing ended, for now or for good. */
export const searchConcluded = fact(
  'search.concluded',
  1,
  z.strictObject({ personId, result: z.enum(['found', 'not-found-for-now', 'not-found']) }),
);
export type SearchConcluded = FactOf<typeof searchConcluded>;

/** A notice to the family went out. */
export const familyNoticePublished = fact('family-notice.published', 1, z.strictObject({ personId }));
export type FamilyNoticePublished = FactOf<typeof familyNoticePublished>;

/** Who the person is has been established. */
export const identityConfirmed = fact('identity.confirmed', 1, z.strictObject({ personId }));
export type IdentityConfirmed = FactOf<typeof identityConfirmed>;

/** A plan for the return home exists. */
export const reunionPlanned = fact('reunion.planned', 1, z.strictObject({ personId, minor: z.boolean() }));
export type ReunionPlanned = FactOf<typeof reunionPlanned>;

/** The person was handed over with a receipt. */
export const personReunited = fact('person.reunited', 1, z.strictObject({ personId, minor: z.boolean(), handedTo: handedTo }));
export type PersonReunited = FactOf<typeof personReunited>;

/** The return home broke down. */
export const reunionFailed = fact('reunion.failed', 1, z.strictObject({ personId, reason: reunionFailure }));
export type ReunionFailed = FactOf<typeof reunionFailed>;

/** The court opened the special procedure on guardianship. */
export const guardianshipSuitFiled = fact('guardianship.suit-filed', 1, z.strictObject({ personId, suitId: id }));
export type GuardianshipSuitFiled = FactOf<typeof guardianshipSuitFiled>;

/** The court decided on guardianship. */
export const guardianshipSuitDecided = fact(
  'guardianship.suit-decided',
  1,
  z.strictObject({ personId, suitId: id, outcome: z.enum(['revoked', 'not-revoked', 'withdrawn']) }),
);
export type GuardianshipSuitDecided = FactOf<typeof guardianshipSuitDecided>;
