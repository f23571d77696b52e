import * as z from 'zod';
import { id, serviceNames } from './codes.js';

/**
 * What the stream of the desk tells: what to read again, never what stands there. `changed` names rows by their ids, `source` the service whose
 * lists may have changed, `seq` how far that service has told of the matter. `ready` says that every later change will be told; `resync` says the
 * same, and that changes before it were not.
 */
export const liveEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('resync') }),
  z.strictObject({
    kind: z.literal('changed'),
    matterId: id,
    source: z.enum(serviceNames),
    seq: z.string().regex(/^[1-9]\d{0,17}$/),
    changed: z.array(z.strictObject({ collection: z.string().max(32), id })).max(9),
  }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
export type LiveChanged = Extract<LiveEvent, { kind: 'changed' }>;
