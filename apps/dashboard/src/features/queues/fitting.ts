import type { QueuePage } from '@homeward/contracts';

type Item = QueuePage['items'][number];

/** What the address of a queue says. */
export interface QueueView {
  severity?: 'normal' | 'high' | 'crisis' | undefined;
  minor?: boolean | undefined;
  status?: string | undefined;
  cursor?: string | undefined;
}

/** Whether an item is one of those asked for. Of what an item does not tell, nothing is assumed. */
export function fits(item: Item, { severity, minor, status }: QueueView): boolean {
  const told = item as { severity?: string | null; minor?: boolean; status?: string; state?: string };
  if (severity !== undefined && told.severity !== severity) return false;
  if (minor === true && told.minor !== true) return false;
  return status === undefined || (told.status ?? told.state) === status;
}
