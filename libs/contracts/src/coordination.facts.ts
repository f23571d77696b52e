import * as z from 'zod';
import { agencyType, calendarDay, country, id, instant, level, regionCode, role, severity } from './codes.js';
import { dutyCancelReason, dutyMoveReason, matterOutcome, rungAct, shareEndReason } from './coordination.lists.js';
import { calledDesk, dutyParties, namedDuty, toldMeeting, toldTerm, toldWaiting } from './duty-named.js';
import { factsOf, type FactOf } from './fact.js';
import { reopeningReason } from './investigation.lists.js';
import { noteCode } from './notes.lists.js';
import { noticeChannel } from './notices.lists.js';
import { contestReason, resultOutcome } from './transfers.lists.js';

const fact = factsOf('coordination');

const transferId = id;
const toAgencyId = id;
const fromAgencyId = id;

/** An agency exists. Level, region and zone travel along, so that each service can decide by them as they were on the day. */
export const agencyRegistered = fact(
  'agency.registered',
  1,
  z.strictObject({
    registeredAgencyId: id,
    kind: agencyType,
    level,
    country,
    regionCode: regionCode.nullable(),
    timeZone: z
      .string()
      .max(64)
      .regex(/^[A-Za-z]+(\/[A-Za-z_+-]+)*$/),
    parentAgencyId: id.nullable(),
    validFrom: calendarDay,
    validTo: calendarDay.nullable(),
  }),
);
export type AgencyRegistered = FactOf<typeof agencyRegistered>;

/** An officer holds a role in an agency. */
export const officerAssigned = fact(
  'officer.assigned',
  1,
  z.strictObject({ officerId: id, role, forAgencyId: id, unitId: id.nullable(), validTo: calendarDay.nullable() }),
);
export type OfficerAssigned = FactOf<typeof officerAssigned>;

/** The role ended. */
export const officerReleased = fact('officer.released', 1, z.strictObject({ officerId: id, role, forAgencyId: id }));
export type OfficerReleased = FactOf<typeof officerReleased>;

/** An agency may read the matter; `codes` is what an offer shows before acceptance. */
export const shareGranted = fact(
  'share.granted',
  1,
  z.strictObject({
    shareId: id,
    toAgencyId,
    scope: z.enum(['codes', 'read']),
    basis: z.enum([
      'own-matter',
      'transfer-offered',
      'transfer-accepted',
      'prosecution-file-received',
      'prosecution-initiated',
      'statutory-hand-over',
    ]),
  }),
);
export type ShareGranted = FactOf<typeof shareGranted>;

/** The agency may not read the matter any more. */
export const shareEnded = fact('share.ended', 1, z.strictObject({ shareId: id, toAgencyId, reason: shareEndReason }));
export type ShareEnded = FactOf<typeof shareEnded>;

/** A dated note stands on the timeline of a matter or an operation; its text stays encrypted in coordination. */
export const matterNoted = fact('matter.noted', 1, z.strictObject({ noteId: id, code: noteCode }));
export type MatterNoted = FactOf<typeof matterNoted>;

/** The liaison officer of an agency is valid. */
export const liaisonAppointed = fact(
  'liaison.appointed',
  1,
  z.strictObject({ liaisonId: id, forAgencyId: id, validTo: calendarDay.nullable() }),
);
export type LiaisonAppointed = FactOf<typeof liaisonAppointed>;

/** The agency has no valid liaison officer. */
export const liaisonLapsed = fact('liaison.lapsed', 1, z.strictObject({ forAgencyId: id }));
export type LiaisonLapsed = FactOf<typeof liaisonLapsed>;

const purpose = z.enum(['criminal', 'administrative', 'judicial-assistance', 'guardianship', 'public-interest', 'petition']);
const transferParties = { toAgencyId, toAgencyType: agencyType, fromAgencyId, fromAgencyType: agencyType };
const transferCourse = { purpose, severity, viaPetition: z.boolean(), administrativeFile: z.boolean(), nrm: z.boolean() };

/** A transfer with its preview was sent. */
export const transferOffered = fact(
  'transfer.offered',
  1,
  z.strictObject({ transferId, clueId: id.nullable(), ...transferParties, ...transferCourse, material: z.boolean() }),
);
export type TransferOffered = FactOf<typeof transferOffered>;

/** The receiver has seen the transfer and not decided. */
export const transferReceived = fact(
  'transfer.received',
  1,
  z.strictObject({ transferId, clueId: id.nullable(), ...transferParties, ...transferCourse }),
);
export type TransferReceived = FactOf<typeof transferReceived>;

/** The receiver took it over; a clue that travels with it now belongs to the receiver. */
export const transferAccepted = fact(
  'transfer.accepted',
  1,
  z.strictObject({ transferId, clueId: id.nullable(), ...transferParties, ...transferCourse }),
);
export type TransferAccepted = FactOf<typeof transferAccepted>;

/** The receiver returned it with a reason. */
export const transferRefused = fact(
  'transfer.refused',
  1,
  z.strictObject({
    transferId,
    clueId: id.nullable(),
    ...transferParties,
    reason: z.enum(['not-competent', 'insufficient', 'duplicate-of', 'other']),
  }),
);
export type TransferRefused = FactOf<typeof transferRefused>;

/** The receiver points to another agency. */
export const transferRedirected = fact(
  'transfer.redirected',
  1,
  z.strictObject({ transferId, clueId: id.nullable(), ...transferParties, suggestedAgencyId: id }),
);
export type TransferRedirected = FactOf<typeof transferRedirected>;

/** The receiver asks for more. */
export const transferSupplementRequested = fact(
  'transfer.supplement-requested',
  1,
  z.strictObject({ transferId, ...transferParties, administrativeFile: z.boolean() }),
);
export type TransferSupplementRequested = FactOf<typeof transferSupplementRequested>;

/** The sender supplied more. */
export const transferSupplemented = fact('transfer.supplemented', 1, z.strictObject({ transferId, ...transferParties }));
export type TransferSupplemented = FactOf<typeof transferSupplemented>;

/** The sender took it back. */
export const transferWithdrawn = fact(
  'transfer.withdrawn',
  1,
  z.strictObject({ transferId, clueId: id.nullable(), ...transferParties }),
);
export type TransferWithdrawn = FactOf<typeof transferWithdrawn>;

/** The sender settled a returned transfer. */
export const transferSettled = fact(
  'transfer.settled',
  1,
  z.strictObject({ transferId, how: z.enum(['resent', 'kept', 'closed']) }),
);
export type TransferSettled = FactOf<typeof transferSettled>;

/** Never answered; back in the sender's queue. */
export const transferExpired = fact(
  'transfer.expired',
  1,
  z.strictObject({ transferId, clueId: id.nullable(), ...transferParties }),
);
export type TransferExpired = FactOf<typeof transferExpired>;

/** The sender asked the receiver again; it changes nothing of what is owed. */
export const transferReminded = fact('transfer.reminded', 1, z.strictObject({ transferId, ...transferParties }));
export type TransferReminded = FactOf<typeof transferReminded>;

/** An interim report reached the sender; it closes nothing. */
export const progressReported = fact('progress.reported', 1, z.strictObject({ transferId, ...transferParties }));
export type ProgressReported = FactOf<typeof progressReported>;

/** The final result reached the sender. */
export const resultReported = fact(
  'result.reported',
  1,
  z.strictObject({ transferId, outcome: resultOutcome, ...transferParties }),
);
export type ResultReported = FactOf<typeof resultReported>;

/** The sender has read the result, or the default time for it is over. */
export const resultAcknowledged = fact('result.acknowledged', 1, z.strictObject({ transferId, automatic: z.boolean() }));
export type ResultAcknowledged = FactOf<typeof resultAcknowledged>;

/** The sender asks for completion of a result. */
export const resultContested = fact(
  'result.contested',
  1,
  z.strictObject({ transferId, ...transferParties, reason: contestReason }),
);
export type ResultContested = FactOf<typeof resultContested>;

/** A duty runs; `nextFiresAt` is when its ladder's next step falls due. */
export const dutyOpened = fact(
  'duty.opened',
  1,
  z.strictObject({ ...namedDuty, ...dutyParties, ...toldTerm, ...toldWaiting, nextFiresAt: instant.nullable() }),
);
export type DutyOpened = FactOf<typeof dutyOpened>;

/** The due instant changed. */
export const dutyMoved = fact(
  'duty.moved',
  1,
  z.strictObject({ ...namedDuty, ...toldTerm, ...toldWaiting, reason: dutyMoveReason, nextFiresAt: instant.nullable() }),
);
export type DutyMoved = FactOf<typeof dutyMoved>;

/** A rung of the ladder fired; `to` are the desks that it calls in the two agencies of the duty. */
export const dutyEscalated = fact(
  'duty.escalated',
  1,
  z.strictObject({
    ...namedDuty,
    rung: z.int().min(1).max(9),
    act: rungAct,
    to: z.array(calledDesk).max(9).optional(),
    nextFiresAt: instant.nullable(),
  }),
);
export type DutyEscalated = FactOf<typeof dutyEscalated>;

/** The due instant passed unmet. */
export const dutyMissed = fact(
  'duty.missed',
  1,
  z.strictObject({ ...namedDuty, ...dutyParties, ...toldTerm, nextFiresAt: instant.nullable() }),
);
export type DutyMissed = FactOf<typeof dutyMissed>;

/** The duty was satisfied; `cannot-tell` where uncertain dates leave it open whether in time. */
export const dutyMet = fact(
  'duty.met',
  1,
  z.strictObject({ ...namedDuty, ...dutyParties, ...toldMeeting, late: z.enum(['no', 'yes', 'cannot-tell']) }),
);
export type DutyMet = FactOf<typeof dutyMet>;

/** The duty is no longer owed. */
export const dutyCancelled = fact(
  'duty.cancelled',
  1,
  z.strictObject({ ...namedDuty, ...dutyParties, ...toldMeeting, reason: dutyCancelReason }),
);
export type DutyCancelled = FactOf<typeof dutyCancelled>;

/** The longest validity of a right or a state ran out. */
export const dutyLapsed = fact('duty.lapsed', 1, z.strictObject({ ...namedDuty, ...dutyParties }));
export type DutyLapsed = FactOf<typeof dutyLapsed>;

/** The shortest period that must be waited is over. */
export const dutyElapsed = fact('duty.elapsed', 1, z.strictObject({ ...namedDuty, ...dutyParties }));
export type DutyElapsed = FactOf<typeof dutyElapsed>;

// What tells of a calendar speaks of no duty.
const notice = z.strictObject({ noticeId: id, dutyId: id.nullable(), channel: noticeChannel });

/** A notice arrived. */
export const noticeDelivered = fact('notice.delivered', 1, notice);
export type NoticeDelivered = FactOf<typeof noticeDelivered>;

/** A notice could not be delivered by this way. */
export const noticeFailed = fact('notice.failed', 1, notice);
export type NoticeFailed = FactOf<typeof noticeFailed>;

/** The matter is closed; every blocking duty of it is settled. */
export const matterClosed = fact('matter.closed', 1, z.strictObject({ outcome: matterOutcome }));
export type MatterClosed = FactOf<typeof matterClosed>;

/** The matter is open again. */
export const matterReopened = fact('matter.reopened', 1, z.strictObject({ reason: reopeningReason }));
export type MatterReopened = FactOf<typeof matterReopened>;
