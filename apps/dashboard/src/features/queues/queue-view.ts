/** What the address of a queue says. */
export interface QueueView {
  severity?: 'normal' | 'high' | 'crisis' | undefined;
  minor?: boolean | undefined;
  status?: string | undefined;
  cursor?: string | undefined;
}
