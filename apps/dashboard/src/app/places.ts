import * as z from 'zod';
import { agreeLateRecording, queueClock, stageName, timelineKind } from '@homeward/contracts';

const id = z.uuid().optional().catch(undefined);
const cursor = z.string().max(256).optional().catch(undefined);

/** What may stand in the address of a queue: it is the saved view. */
export const queuePlace = z.object({
  severity: z.enum(['normal', 'high', 'crisis']).optional().catch(undefined),
  minor: z.boolean().optional().catch(undefined),
  status: z.string().max(32).optional().catch(undefined),
  stage: stageName.optional().catch(undefined),
  agencyId: id,
  clock: queueClock.optional().catch(undefined),
  region: z.coerce
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  group: z.enum(['clock', 'stage', 'agency']).optional().catch(undefined),
  cursor,
});

export const mattersPlace = z.object({
  stage: stageName.optional().catch(undefined),
  status: z.enum(['open', 'closed']).optional().catch(undefined),
  number: z.coerce.string().max(12).optional().catch(undefined),
  cursor,
});

export const matterPlace = z.object({
  tab: z.enum(['overview', 'work', 'parties', 'transfers', 'documents', 'notes', 'access']).optional().catch(undefined),
  noise: z.boolean().optional().catch(undefined),
  kind: timelineKind.optional().catch(undefined),
  entry: id,
});

export const transfersPlace = z.object({
  direction: z.enum(['in', 'out']).optional().catch(undefined),
  group: z.enum(['waiting', 'accepted', 'returned', 'result', 'ended']).optional().catch(undefined),
});

const oneId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The rows to which one act is done, with commas between them. */
export const severalPlace = z.object({
  ids: z
    .string()
    .regex(new RegExp(`^${oneId}(?:,${oneId}){0,99}$`))
    .optional()
    .catch(undefined),
});

export const actPlace = z.object({
  rowId: id,
  matterId: id,
  personId: id,
  caseId: id,
  clueId: id,
  requestId: id,
  /** Who is to hold the duty. */
  holderId: id,
  /** The act of long ago that a second officer is asked to agree to. */
  act: agreeLateRecording.shape.act.optional().catch(undefined),
  rung: z.coerce.string().max(1).optional().catch(undefined),
});
