/** What a running system says about its own health, added up over its services. */
export interface Figures {
  outboxOldestSeconds: number | undefined;
  consumerLag: number | undefined;
  parkedRecords: number | undefined;
  heldOldestSeconds: number | undefined;
  keysBehindGaps: number | undefined;
  dutiesOverdueArmed: number | undefined;
  /** Since the service began; any is an alarm. */
  firedBySecondHand: number | undefined;
}

/** The values of one metric, or of one series of it with its labels, in the text a service gives to Prometheus. */
export function valuesOf(text: string, metric: string): number[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`))
    .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)))
    .filter((value) => Number.isFinite(value) && value >= 0);
}

/** The figures of all services: the oldest fact of any outbox and the oldest record set aside, everything else in sum. Unknown while nobody tells. */
export function figuresFrom(texts: readonly string[]): Figures {
  const all = (metric: string) => texts.flatMap((text) => valuesOf(text, metric));
  const sum = (values: number[]) => (values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0));
  const oldest = (values: number[]) => (values.length === 0 ? undefined : Math.max(...values));
  return {
    outboxOldestSeconds: oldest(all('outbox_oldest_age_seconds')),
    consumerLag: sum(all('consumer_lag')),
    parkedRecords: sum(all('parked_messages')),
    heldOldestSeconds: oldest(all('held_oldest_age_seconds')),
    keysBehindGaps: sum(all('inbox_gaps')),
    dutiesOverdueArmed: sum(all('duty_overdue_armed')),
    firedBySecondHand: sum(all('duty_fired_by_total{hand="journey"}')),
  };
}
