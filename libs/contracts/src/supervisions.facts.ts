import * as z from 'zod';
import { id } from './codes.js';
import { factsOf, personId, type FactOf } from './fact.js';
import { supervisionGround, supervisionOutcome } from './supervisions.lists.js';

const fact = factsOf('investigation');
const ofSupervision = { supervisionId: id, caseId: id };
const stage = z.enum(['reconsideration', 'review']);

/** Written reasons were demanded from the police. */
export const reasonsRequested = fact(
  'reasons.requested',
  1,
  z.strictObject({ ...ofSupervision, ground: supervisionGround, addresseeAgencyId: id }),
);
export type ReasonsRequested = FactOf<typeof reasonsRequested>;

/** The police gave written reasons with evidence. */
export const reasonsReceived = fact('reasons.received', 1, z.strictObject(ofSupervision));
export type ReasonsReceived = FactOf<typeof reasonsReceived>;

/** The procuratorate accepts the reasons. */
export const reasonsUpheld = fact('reasons.upheld', 1, z.strictObject(ofSupervision));
export type ReasonsUpheld = FactOf<typeof reasonsUpheld>;

/** The reasons do not hold. */
export const reasonsRejected = fact('reasons.rejected', 1, z.strictObject(ofSupervision));
export type ReasonsRejected = FactOf<typeof reasonsRejected>;

/** A filing notice (通知立案书) was served. */
export const filingNotified = fact('filing.notified', 1, z.strictObject({ ...ofSupervision, addresseeAgencyId: id }));
export type FilingNotified = FactOf<typeof filingNotified>;

/** A notice to withdraw the case (通知撤销案件书) was served. */
export const withdrawalNotified = fact('withdrawal.notified', 1, z.strictObject({ ...ofSupervision, addresseeAgencyId: id }));
export type WithdrawalNotified = FactOf<typeof withdrawalNotified>;

/** The police contest the withdrawal notice: first where it came from, then one level up. */
export const withdrawalReconsiderationRequested = fact(
  'withdrawal.reconsideration-requested',
  1,
  z.strictObject({ ...ofSupervision, stage, toAgencyId: id }),
);
export type WithdrawalReconsiderationRequested = FactOf<typeof withdrawalReconsiderationRequested>;

/** The contest of a withdrawal notice was decided. */
export const withdrawalReconsiderationDecided = fact(
  'withdrawal.reconsideration-decided',
  1,
  z.strictObject({ ...ofSupervision, stage, outcome: z.enum(['rescinded', 'upheld']) }),
);
export type WithdrawalReconsiderationDecided = FactOf<typeof withdrawalReconsiderationDecided>;

/** A correction opinion, or a correction notice (纠正违法通知书), was issued. */
export const correctionIssued = fact(
  'correction.issued',
  1,
  z.strictObject({ ...ofSupervision, kind: z.enum(['opinion', 'notice']), addresseeAgencyId: id }),
);
export type CorrectionIssued = FactOf<typeof correctionIssued>;

/** The matter was laid before the next higher procuratorate. */
export const supervisionReportedUp = fact('supervision.reported-up', 1, z.strictObject({ ...ofSupervision, toAgencyId: id }));
export type SupervisionReportedUp = FactOf<typeof supervisionReportedUp>;

/** A dunning letter (催办函) was sent. */
export const dunningIssued = fact('dunning.issued', 1, z.strictObject({ ...ofSupervision, addresseeAgencyId: id }));
export type DunningIssued = FactOf<typeof dunningIssued>;

/** The supervision ended. */
export const supervisionConcluded = fact(
  'supervision.concluded',
  1,
  z.strictObject({ supervisionId: id, outcome: supervisionOutcome }),
);
export type SupervisionConcluded = FactOf<typeof supervisionConcluded>;

/** The filed case was withdrawn (撤案). */
export const caseWithdrawn = fact('case.withdrawn', 1, z.strictObject({ caseId: id, addresseeAgencyId: id }));
export type CaseWithdrawn = FactOf<typeof caseWithdrawn>;

/** The victim or the representative was told. */
export const victimInformed = fact(
  'victim.informed',
  1,
  z.strictObject({ personId, caseId: id, about: z.enum(['no-filing-stands', 'case-withdrawn', 'right-to-representative']) }),
);
export type VictimInformed = FactOf<typeof victimInformed>;
