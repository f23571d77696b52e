import * as z from 'zod';
import { command } from './act.js';
import { calendarDay, id, regionCode, violationKind } from './codes.js';
import { distinct } from './distinct.js';
import { indicator } from './prevention.lists.js';
import { occurred } from './occurred.js';
import { moveReply, pageOf, pageQuery } from './reply.js';
import { line, nameLine, passage } from './text.js';

const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const act = { occurred, implied: z.boolean(), asPublished: z.boolean() };

export const lessonStatus = z.enum(['requested', 'recorded']);
export type LessonStatus = z.infer<typeof lessonStatus>;

/** What was learnt from the matter, in the officer's own words. */
export const recordLesson = command({ text: passage(20_000) });
export type RecordLesson = z.infer<typeof recordLesson>;

export const lessonSummary = z.strictObject({
  id,
  version: z.int(),
  matterId: id,
  agencyId: id,
  status: lessonStatus,
  allowedActions: z.array(z.string()),
  ...act,
});
export type LessonSummary = z.infer<typeof lessonSummary>;

/** One lesson; its text is there only for a caller who may read it. */
export const lessonView = lessonSummary.extend({ text: z.string().nullable().optional() });
export type LessonView = z.infer<typeof lessonView>;
export const lessonQuery = z.strictObject({ ...pageQuery, status: lessonStatus.optional(), matterId: id.optional() });
export type LessonQuery = z.infer<typeof lessonQuery>;
export const lessonReading = z.strictObject({ text: flag.default(false) });
export type LessonReading = z.infer<typeof lessonReading>;
export const lessonPage = pageOf(lessonSummary);
export type LessonPage = z.infer<typeof lessonPage>;

export const operationStatus = z.enum(['open', 'ended', 'reported', 'closed']);
export type OperationStatus = z.infer<typeof operationStatus>;

/** Which cases belong to an operation: by which of their dates, of which kinds, in which regions; an empty list means all. */
export const taggingRule = z.strictObject({
  dateField: z.enum(['offence', 'registered', 'filed', 'recovered']),
  kinds: distinct(violationKind, { max: 11 }).default([]),
  regions: distinct(regionCode, { max: 400 }).default([]),
});
export type TaggingRule = z.infer<typeof taggingRule>;

const objective = z.strictObject({ indicator, target: z.int().min(0).max(1_000_000_000) });

/** Opens a special operation. Its last day is given, or follows from the months it lasts, or was not announced. */
export const openOperation = command({
  title: nameLine(200),
  participants: distinct(id, { max: 50 }).default([]),
  legalBasis: line(500).optional(),
  startsOn: calendarDay.optional(),
  endsOn: calendarDay.optional(),
  months: z.int().min(1).max(120).optional(),
  predecessorId: id.optional(),
  objectives: z.array(objective).max(50).default([]),
  regions: distinct(regionCode, { max: 400 }).default([]),
  taggingRule: taggingRule.optional(),
});
export type OpenOperation = z.infer<typeof openOperation>;

export const setTaggingRule = command({ rule: taggingRule });
export type SetTaggingRule = z.infer<typeof setTaggingRule>;

export const extendOperation = command({ endsOn: calendarDay });
export type ExtendOperation = z.infer<typeof extendOperation>;

export const endOperation = command({});
export type EndOperation = z.infer<typeof endOperation>;

/** The closing report is written once the operation has ended; it waits for a second organ's signature. */
export const reportOperation = command({ report: passage(50_000) });
export type ReportOperation = z.infer<typeof reportOperation>;

export const signClosingReport = command({});
export type SignClosingReport = z.infer<typeof signClosingReport>;

export const closeOperation = command({});
export type CloseOperation = z.infer<typeof closeOperation>;

/** The answer to a signature: the signature, and the operation it stands under. */
export const signatureReply = z.strictObject({ ...moveReply.shape, operationId: id });
export type SignatureReply = z.infer<typeof signatureReply>;

export const operationSummary = z.strictObject({
  id,
  version: z.int(),
  agencyId: id,
  status: operationStatus,
  title: z.string(),
  participants: z.array(id),
  legalBasis: z.string().nullable(),
  startsOn: calendarDay.nullable(),
  endsOn: calendarDay.nullable(),
  predecessorId: id.nullable(),
  objectives: z.array(objective),
  regions: z.array(regionCode),
  taggingRule: taggingRule.nullable(),
  allowedActions: z.array(z.string()),
  ...act,
});
export type OperationSummary = z.infer<typeof operationSummary>;

/** One operation, with its successor and who signed the closing report; the report is there only for a caller who may read it. */
export const operationView = operationSummary.extend({
  successorId: id.nullable(),
  signedBy: z.array(id),
  report: z.string().nullable().optional(),
});
export type OperationView = z.infer<typeof operationView>;
export const operationQuery = z.strictObject({ ...pageQuery, status: operationStatus.optional() });
export type OperationQuery = z.infer<typeof operationQuery>;
export const operationReading = z.strictObject({ report: flag.default(false) });
export type OperationReading = z.infer<typeof operationReading>;
export const operationPage = pageOf(operationSummary);
export type OperationPage = z.infer<typeof operationPage>;
