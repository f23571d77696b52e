import type { StageName } from '@homeward/contracts';
import type { GroupedBy } from './grouping.js';

/** What the address of a queue says. */
export interface QueueView {
  severity?: 'normal' | 'high' | 'crisis' | undefined;
  minor?: boolean | undefined;
  status?: string | undefined;
  stage?: StageName | undefined;
  agencyId?: string | undefined;
  clock?: 'overdue' | 'soon' | 'none' | undefined;
  region?: string | undefined;
  group?: GroupedBy | undefined;
  cursor?: string | undefined;
}

const filters = ['severity', 'minor', 'status', 'stage', 'agencyId', 'clock', 'region'] as const;

/** Whether nothing narrows the queue: then its number is the one on the desk. */
export const isWhole = (view: QueueView): boolean => filters.every((each) => !view[each]);

/** What is asked of the server: the filters hold for the whole queue, not only for the page in sight. */
export function askedOf(view: QueueView): Record<string, string> {
  const asked = [...filters, 'cursor' as const].flatMap((each) => (view[each] ? [[each, String(view[each])] as const] : []));
  return Object.fromEntries(asked);
}
