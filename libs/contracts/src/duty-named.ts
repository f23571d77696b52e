import * as z from 'zod';
import { id, instant } from './codes.js';
import { dutySubject } from './coordination.lists.js';
import { factName } from './fact.js';

/** A row of a duty pack, `CN-SUP-04a`. */
export const dutyRow = z
  .string()
  .max(32)
  .regex(/^[A-Z]{2,3}(-[A-Z0-9]+[a-zR]?)+$/);

/** How every fact of a duty names it, and what it is about. */
export const namedDuty = { dutyId: id, dutyType: dutyRow, subjectKind: dutySubject };

/** Who owes it, and to whom. */
export const dutyParties = { ownerAgencyId: id, counterpartAgencyId: id.nullable() };

/** A desk that a rung calls, in the agency that owes or in the one to which it is owed. */
export const calledDesk = z.strictObject({
  desk: z.enum([
    'responsible-officer',
    'duty-officer',
    'unit-head',
    'agency-head',
    'liaison',
    'caseworker',
    'joint-office',
    'superior-desk',
    'supervising-prosecutor',
    'chief-prosecutor',
    'court-president',
    'government-desk',
  ]),
  at: z.enum(['own', 'counterpart']),
});
export type CalledDesk = z.infer<typeof calledDesk>;

/** Facts that a service of ours refuses to tell while a shortest waiting time runs. */
export const guardedFact = z.enum(['placement.changed', 'support.ended']);
export type GuardedFact = z.infer<typeof guardedFact>;

/** What a shortest waiting time holds back, about whom, and until when; nobody knows the end while the clock stands still. */
export const waitingTime = z.strictObject({
  guards: z.array(guardedFact).min(1).max(9),
  subjectId: id,
  endsAt: instant.nullable(),
});
export type WaitingTime = z.infer<typeof waitingTime>;

/** How a fact of a duty that makes others wait tells of that; the facts of other duties say nothing. */
export const toldWaiting = { waiting: waitingTime.optional() };

/** The names under which facts name what a duty is about. */
export const meetingSubject = z.enum([
  'agreementId',
  'aidId',
  'caseId',
  'clueId',
  'complaintId',
  'consentId',
  'decisionId',
  'entrustmentId',
  'exhibitId',
  'forAgencyId',
  'governanceId',
  'grantId',
  'handoverId',
  'incidentId',
  'lessonId',
  'matterId',
  'measureId',
  'meetingId',
  'noteId',
  'operationId',
  'orderId',
  'pairId',
  'periodId',
  'personId',
  'planYearId',
  'recommendationId',
  'refusalId',
  'requestId',
  'reviewId',
  'stepId',
  'suggestionId',
  'suitId',
  'supervisionId',
  'transferId',
]);

/** What meets a duty: one of these facts about its subject, which they name under this name, by an act that does not lie before a moment. */
export const meetingActs = z.strictObject({
  facts: z.array(factName).min(1).max(16),
  subject: meetingSubject,
  subjectId: id,
  actsFrom: instant,
});
export type MeetingActs = z.infer<typeof meetingActs>;

/** Which acts meet a duty; nothing for what only ends. */
export const toldMeeting = { metBy: meetingActs.optional() };

/**
 * Until when a duty is to be met, null while its clock stands still or nobody can say, from when on that is soon, and by what; what only ends is met by
 * nothing. Where uncertain dates leave the end open, `latestDueAt` tells after which moment it is late whatever the dates were.
 */
export const toldTerm = {
  dueAt: instant.nullable(),
  latestDueAt: instant.optional(),
  soonAt: instant.optional(),
  ...toldMeeting,
};
