import * as z from 'zod';
import { command } from './act.js';
import { id } from './codes.js';
import { pageOf, pageQuery } from './reply.js';

const instant = z.iso.datetime();

/** What a change of policy does to one duty. */
export const impactClass = z.enum([
  'unchanged',
  'later',
  'earlier',
  'overdue-now',
  'no-longer-owed',
  'newly-owed',
  'provisional-cleared',
]);

export const jobStatus = z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']);
export type JobStatus = z.infer<typeof jobStatus>;

/** A long piece of work: how far it has come, and what came of it. */
export const jobView = z.strictObject({
  id,
  version: z.int(),
  kind: z.enum(['preview', 'recompute']),
  subjectId: id,
  status: jobStatus,
  requestedBy: z.string(),
  progress: z.strictObject({ done: z.int(), total: z.int().nullable(), unit: z.literal('duties'), etaSeconds: z.int().nullable() }),
  result: z
    .strictObject({
      counts: z.record(z.string(), z.int()),
      firingAtOnce: z.int(),
      /** Null for a recompute: nobody signs it. */
      hash: z.string().nullable(),
      moved: z.int(),
      failed: z.int(),
    })
    .nullable(),
  failure: z.string().nullable(),
  recordedAt: instant,
  finishedAt: instant.nullable(),
  allowedActions: z.array(z.string()),
});
export type JobView = z.infer<typeof jobView>;

export const cancelJob = command({});
export type CancelJob = z.infer<typeof cancelJob>;

export const jobRowQuery = z.strictObject({ ...pageQuery, class: impactClass.optional() });
export type JobRowQuery = z.infer<typeof jobRowQuery>;

/** A duty that the change touches: its dates before and after, and the rungs that would fire at once. */
export const jobRow = z.strictObject({
  id,
  dutyId: id.nullable(),
  dutyType: z.string(),
  agencyId: id,
  class: impactClass,
  before: instant.nullable(),
  after: instant.nullable(),
  firing: z.array(z.strictObject({ rung: z.int(), act: z.string().nullable(), targets: z.array(z.string()) })),
  recordedAt: instant,
});
export type JobRow = z.infer<typeof jobRow>;

export const jobRowPage = pageOf(jobRow);
export type JobRowPage = z.infer<typeof jobRowPage>;
