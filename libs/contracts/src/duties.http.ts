import * as z from 'zod';
import { calendarDay, id } from './codes.js';
import { idList, pageOf, pageQuery } from './reply.js';

const instant = z.iso.datetime();
const words = z.strictObject({ zh: z.string(), en: z.string() });
const day = z.string().max(32);
const span = { value: z.int(), unit: z.string() };
const citation = { document: z.string(), article: z.string().nullable() };

/** `met`, `cancelled`, `superseded`, `elapsed` and `lapsed` are final; overdue is a mark on an open duty. */
export const dutyStatus = z.enum(['open', 'paused', 'held', 'met', 'cancelled', 'superseded', 'elapsed', 'lapsed']);
export type DutyStatus = z.infer<typeof dutyStatus>;

/** What an agency owes by a time; codes and dates only. */
export const dutySummary = z.strictObject({
  id,
  version: z.int(),
  dutyType: z.string(),
  title: words,
  kind: z.enum(['hardLimit', 'target', 'minimumPeriod', 'maximumValidity', 'recurring']),
  mode: z.enum(['enforce', 'advise']),
  state: dutyStatus,
  matterId: id.nullable(),
  subjectKind: z.string(),
  subjectId: z.string(),
  occurrence: z.int(),
  agencyId: id,
  ownerRole: z.string(),
  holderId: id.nullable(),
  counterpartAgencyId: id.nullable(),
  blocksClosing: z.boolean(),
  startedAt: instant,
  startedUntil: instant,
  /** Null while the clock stands still. */
  dueDate: calendarDay.nullable(),
  dueAt: instant.nullable(),
  dueAtLatest: instant.nullable(),
  provisionalYears: z.array(z.int()),
  missedAt: instant.nullable(),
  missedCount: z.int(),
  metAt: instant.nullable(),
  late: z.enum(['no', 'yes', 'cannot-tell']),
  recordedLate: z.boolean(),
  historical: z.boolean(),
  implied: z.boolean(),
  nextFiresAt: instant.nullable(),
  /** From when on it is due soon; null while its clock stands still. */
  soonAt: instant.nullable(),
  /** The time that is left at the moment of the answer, to the latest end where uncertain dates leave it open, below zero once it is over; working days only where the rule counts in them. Of a clock that stands still, what would be left if it went on now. Null where no clock runs, and where it would begin anew. */
  remaining: z.strictObject({ hours: z.int(), workingDays: z.int().nullable() }).nullable(),
  /** The highest step of its ladder that has fired, the desks it called and when, and whether somebody took note of it, until when the next step waits for that; null before the first. */
  escalated: z
    .strictObject({
      rung: z.int(),
      to: z.array(z.string()),
      firedAt: instant.nullable(),
      acknowledged: z.strictObject({ at: instant, holdUntil: instant }).nullable(),
    })
    .nullable(),
  /** When the caller's agency last asked the one that owes it, and whether that was today by its own calendar; null where it never did. */
  reminded: z.strictObject({ at: instant, isToday: z.boolean() }).nullable(),
  /** The next step of its ladder, and the desks that it will call. */
  nextRung: z.strictObject({ at: instant, to: z.array(z.string()) }).nullable(),
  /** The fact that stopped the clock, while it stands still by a rule. */
  pausedBy: z.string().nullable(),
  /** The facts of which one meets it, or all of them together, by the rule that is in force. */
  meetingFacts: z.array(z.string()),
  recordedAt: instant,
});
export type DutySummary = z.infer<typeof dutySummary>;

/** A step of a ladder: rung 0 is the due mark. */
export const dutyStep = z.strictObject({
  rung: z.int(),
  at: instant,
  state: z.enum(['armed', 'fired', 'skipped', 'cancelled', 'held']),
  reason: z.string().nullable(),
  firedAt: instant.nullable(),
  act: z.string().nullable(),
  targets: z.array(z.string()),
});
export type DutyStep = z.infer<typeof dutyStep>;

/** More time that the rule provides: how much, who decides about it, and what was asked for so far; `granted` is null while nobody has decided. */
export const dutyExtension = z.strictObject({
  id: z.string(),
  mode: z.enum(['add', 'to']),
  ...span,
  approver: z.string(),
  asked: z.array(z.strictObject({ requestId: id, at: instant, granted: z.boolean().nullable() })),
});
export type DutyExtension = z.infer<typeof dutyExtension>;

/** One duty with the steps of its ladder in the order in which they fire. */
export const dutyView = dutySummary.extend({
  pack: z.string(),
  packVersion: z.string(),
  steps: z.array(dutyStep),
  extensions: z.array(dutyExtension),
  /** Another beginning of the period that the owner proposed; null where none waits for the other side. */
  proposedStart: z.strictObject({ from: instant, until: instant }).nullable(),
  allowedActions: z.array(z.string()),
});
export type DutyView = z.infer<typeof dutyView>;

/** What moved a duty, first to last; what people wrote with it is shown only where the purpose is named. */
export const dutyLog = z.strictObject({
  items: z.array(
    z.strictObject({
      version: z.int(),
      agencyId: id,
      move: z.string(),
      fromState: z.string().nullable(),
      toState: z.string(),
      rung: z.int().nullable(),
      reason: z.string().nullable(),
      causeFactId: id.nullable(),
      actor: z.string(),
      at: instant,
      remark: z.string().nullable(),
    }),
  ),
});
export type DutyLog = z.infer<typeof dutyLog>;

const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');

export const dutyQuery = z.strictObject({
  ...pageQuery,
  matterId: id.optional(),
  ids: idList.optional(),
  /** What the duties are about, a clue or a transfer. */
  subjectIds: idList.optional(),
  /** What the caller's agency owes, or what is owed to it; both where nothing is said. */
  side: z.enum(['owner', 'counterpart']).optional(),
  /** `due`: what is due first comes first, and last what has no date. Else the newest comes first. */
  order: z.enum(['recorded', 'due']).optional(),
  state: dutyStatus.optional(),
  /** Still owed, and past due. */
  overdue: yesOrNo.optional(),
  /** Still owed, and resting on a calendar year that nobody has published. */
  provisional: yesOrNo.optional(),
  dueBefore: instant.optional(),
  /** Put aside by the caller, and not back yet. */
  aside: yesOrNo.optional(),
});
export type DutyQuery = z.infer<typeof dutyQuery>;

export const dutyPage = pageOf(dutySummary);
export type DutyPage = z.infer<typeof dutyPage>;

/** Which explanation: of the duty as it stands, of an earlier version by its number, or the one whose print bears a hash. */
export const explanationQuery = z.strictObject({
  version: z.coerce.number().int().min(1).optional(),
  hash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
});
export type ExplanationQuery = z.infer<typeof explanationQuery>;

/** Why a duty is due when it is, as data and in words; the hash covers everything but itself and the time of computing, so that a print can be checked. */
export const dutyExplanation = z.strictObject({
  dutyId: id,
  dutyType: z.string(),
  title: words,
  law: z.array(z.strictObject({ ...citation, confidence: z.string() })),
  policy: z.strictObject({ pack: z.string(), version: z.string(), mode: z.string(), numberOrigin: z.enum(['law', 'default']) }),
  start: z.strictObject({
    fact: z.string(),
    factId: id,
    at: z.string(),
    until: z.string().nullable(),
    rule: z.string(),
    countsFrom: day.nullable(),
    occurrence: z.int(),
  }),
  duration: z.strictObject(span),
  days: z.array(
    z.strictObject({
      from: day,
      to: day.optional(),
      counted: z.boolean(),
      n: z.array(z.int()).length(2).optional(),
      why: z.enum([
        'start-day',
        'counted',
        'make-up',
        'weekend',
        'holiday',
        'paused',
        'roll',
        'cap',
        'clock',
        'agreed',
        'announced',
      ]),
      label: z.string().optional(),
    }),
  ),
  raw: day.nullable(),
  roll: z.strictObject({ to: day, basis: z.strictObject(citation).nullable() }).nullable(),
  pauses: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string().nullable(),
      reason: z.string(),
      basis: z.strictObject(citation).nullable(),
    }),
  ),
  extensions: z.array(
    z.strictObject({
      id: z.string(),
      mode: z.enum(['add', 'to']),
      ...span,
      ground: z.string(),
      approver: z.string(),
      decidedAt: z.string(),
      basis: z.strictObject(citation).nullable(),
    }),
  ),
  /** Since when the clock stands still, and how much of the period is used; null while it runs. */
  paused: z.strictObject({ since: z.string(), used: z.strictObject(span) }).nullable(),
  cap: z.strictObject({ ...span, applied: z.boolean() }).nullable(),
  agreed: day.nullable(),
  custody: z.boolean(),
  due: z.strictObject({ date: day, at: z.string(), lateAfter: z.string() }).nullable(),
  provisional: z.strictObject({ years: z.array(z.int()) }).nullable(),
  next: z.array(z.strictObject({ rung: z.int(), at: z.string(), act: z.string().nullable(), to: z.array(z.string()) })),
  wouldChange: z.array(z.string()),
  calendar: z.strictObject({ id: z.string(), version: z.string().nullable(), coveredYears: z.array(z.int()) }),
  historical: z.boolean(),
  implied: z.boolean(),
  words: z.array(z.string()),
  language: z.enum(['zh', 'en']),
  computedAt: instant,
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
export type DutyExplanation = z.infer<typeof dutyExplanation>;
