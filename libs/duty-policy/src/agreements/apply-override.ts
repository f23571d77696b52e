import * as z from 'zod';
import { longestHours, runsByClock, shortestHours } from '../lint/spans.js';
import { words, type Words } from '../words.js';
import { packSchema, type PackRow } from '../pack.js';
import type { PolicyRow } from '../policy.js';
import type { Span } from '../span.js';

const unit = z.enum(['minutes', 'hours', 'calendarDays', 'workingDays', 'months', 'years']);
const span = z.strictObject({ value: z.int().min(1).max(36_500), unit });

/** What two agencies agreed on for a row between them: another number, another ladder, another cap. */
export const overrideSchema = z
  .strictObject({
    row: z.string().min(1),
    duration: span.optional(),
    cap: span.optional(),
    ladder: packSchema.shape.ladders.valueType.min(1).optional(),
  })
  .refine(({ duration, cap, ladder }) => duration !== undefined || cap !== undefined || ladder !== undefined, {
    message: 'An override replaces at least one of duration, cap and ladder',
  });
export type Override = z.infer<typeof overrideSchema>;

/** The row as two agencies agreed on it, or why the agreement cannot stand. */
export type Overridden =
  | { entry: PolicyRow; refusal: null }
  | { entry: null; refusal: { code: 'coordination.override-loosens-law'; pointer: string; message: Words } };

/** Puts what two agencies agreed on in place of the numbers of a row. A number that stands in a law is never made longer. */
export function applyOverride(entry: PolicyRow, override: Override): Overridden {
  const { row } = entry;
  const { duration, cap, ladder } = override;
  if (duration !== undefined && row.duration.origin === 'law' && isLonger(duration, row.duration)) return loosens('/duration');
  if (cap !== undefined && row.cap?.origin === 'law' && isLonger(cap, row.cap)) return loosens('/cap');
  const agreed: PackRow = {
    ...(duration === undefined || duration.unit === row.duration.unit ? row : recounted(row, duration)),
    ...(duration === undefined ? {} : { duration: { ...duration, origin: 'default' as const } }),
    ...(cap === undefined ? {} : { cap: { ...cap, origin: 'default' as const } }),
    ...(ladder === undefined ? {} : { ladder }),
  };
  return { entry: { ...entry, row: agreed, ladder: ladder ?? entry.ladder }, refusal: null };
}

function loosens(pointer: string): Overridden {
  const message = words('协议不得延长法定期间。', 'An agreement may not lengthen a number that stands in a law.');
  return { entry: null, refusal: { code: 'coordination.override-loosens-law', pointer, message } };
}

// Between units only a limit that is shorter in every reading is certainly shorter.
function isLonger(agreed: Span, standing: Span): boolean {
  return agreed.unit === standing.unit ? agreed.value > standing.value : longestHours(agreed) > shortestHours(standing);
}

// A limit in another unit starts and moves off rest days the way that unit does.
function recounted(row: PackRow, duration: Span): PackRow {
  const { rollBasis, tolerance: _tolerance, ...rest } = row;
  const byClock = runsByClock(duration);
  const startRule = byClock ? 'exact' : runsByClock(row.duration) ? 'nextDay' : row.startRule;
  const keepsRoll = !byClock && duration.unit !== 'workingDays' && rollBasis !== undefined;
  return keepsRoll ? { ...rest, startRule, rollBasis } : { ...rest, startRule, rollRule: 'none' };
}
