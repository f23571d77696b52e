import * as z from 'zod';
import { occurredInput } from './occurred.js';

/** Every command may say when the act happened; without it, now. `implied` marks what an import had to assume and is refused in live work. */
export const actFields = { occurred: occurredInput.optional(), implied: z.boolean().optional() };

/** A command's body: its own fields and when the act happened; unknown fields are refused. */
export const command = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, ...actFields });

/** For what a caller acts or reads; it reaches row security, the policy point and every audit entry. */
export const purposeOfUse = z.enum(['handle-matter', 'historical-import', 'supervise', 'audit', 'statistics']);
export type PurposeOfUse = z.infer<typeof purposeOfUse>;
