import * as z from 'zod';
import {
  calendarDay,
  channel,
  cluePurpose,
  agencyType,
  id,
  level,
  reporterClass,
  riskFlag,
  sensitivity,
  severity,
  subjectKind,
  violationKind,
} from './codes.js';
import { clueOutcome, dismissalReason } from './clue-intake.lists.js';
import { factsOf, type FactOf } from './fact.js';

const fact = factsOf('clue-intake');
const clueId = id;

const classification = {
  severity,
  subjectKinds: z.array(subjectKind).max(4),
  violationKinds: z.array(violationKind).max(11),
  purposes: z.array(cluePurpose).max(5),
  riskFlags: z.array(riskFlag).max(7),
  minor: z.boolean(),
};

/** A clue exists; the first clue of a matter opens the matter, whose number it carries. */
export const clueRegistered = fact(
  'clue.registered',
  1,
  z.strictObject({
    clueId,
    matterNumber: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
    opensMatter: z.boolean(),
    channel,
    ...classification,
    anonymous: z.boolean(),
    reporterClass,
    sensitivity,
    discovererLevel: level,
    discoveredAt: calendarDay.nullable(),
  }),
);
export type ClueRegistered = FactOf<typeof clueRegistered>;

/** A call, a letter or material was appended to an existing clue. */
export const clueSupplemented = fact(
  'clue.supplemented',
  1,
  z.strictObject({ clueId, kind: z.enum(['call', 'letter', 'material', 'statement']) }),
);
export type ClueSupplemented = FactOf<typeof clueSupplemented>;

/** A person classified the clue and chose to take it up, to send it on, or to dismiss it. */
export const clueTriaged = fact(
  'clue.triaged',
  1,
  z.strictObject({ clueId, ...classification, located: z.boolean(), disposition: z.enum(['own', 'transfer', 'dismiss']) }),
);
export type ClueTriaged = FactOf<typeof clueTriaged>;

/** The owning agency takes the clue up; for the police this is 受案. */
export const clueAccepted = fact(
  'clue.accepted',
  1,
  z.strictObject({
    clueId,
    ...classification,
    route: z.enum(['criminal', 'administrative', 'judicial-assistance', 'guardianship', 'public-interest', 'petition']),
    agencyType,
    reporterClass,
  }),
);
export type ClueAccepted = FactOf<typeof clueAccepted>;

/** The clue ends without a case, with a reason. */
export const clueDismissed = fact('clue.dismissed', 1, z.strictObject({ clueId, reason: dismissalReason }));
export type ClueDismissed = FactOf<typeof clueDismissed>;

/** Everything the clue asked for is done. */
export const clueClosed = fact('clue.closed', 1, z.strictObject({ clueId, outcome: clueOutcome }));
export type ClueClosed = FactOf<typeof clueClosed>;

/** The acceptance receipt (受案回执) or the code of a public tip was given. */
export const receiptIssued = fact(
  'receipt.issued',
  1,
  z.strictObject({ clueId, kind: z.enum(['acceptance-receipt', 'tip-code']), delivered: z.boolean() }),
);
export type ReceiptIssued = FactOf<typeof receiptIssued>;
