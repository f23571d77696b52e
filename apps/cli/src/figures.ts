/** What a running system says about its own health, added up over its services; null while one of those that have to tell it does not. */
export interface Figures {
  outboxOldestSeconds: number | null;
  consumerLag: number | null;
  parkedRecords: number | null;
  heldOldestSeconds: number | null;
  keysBehindGaps: number | null;
  dutiesOverdueArmed: number | null;
  /** Since the service began; any is an alarm. */
  firedBySecondHand: number | null;
}

/** The services that do not tell a figure which they have to tell. */
export type Silent = Partial<Record<keyof Figures, string[]>>;

/** The texts that the services give to Prometheus, by their names; nothing from one that does not answer. */
export type Texts = ReadonlyMap<string, string>;

interface Measure {
  metric: string;
  label?: string;
  together: (values: readonly number[]) => number;
  isToldBy: (service: string) => boolean;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const greatest = (values: readonly number[]): number => Math.max(...values);

const listens = (service: string): boolean => service !== 'identity';
const keepsRows = (service: string): boolean => listens(service) && service !== 'orchestrator';
const keepsDuties = (service: string): boolean => service === 'coordination';

const measures: Record<keyof Figures, Measure> = {
  outboxOldestSeconds: { metric: 'outbox_oldest_age_seconds', together: greatest, isToldBy: keepsRows },
  consumerLag: { metric: 'consumer_lag', together: sum, isToldBy: listens },
  parkedRecords: { metric: 'parked_messages', together: sum, isToldBy: keepsRows },
  heldOldestSeconds: { metric: 'held_oldest_age_seconds', together: greatest, isToldBy: keepsRows },
  keysBehindGaps: { metric: 'inbox_gaps', together: sum, isToldBy: keepsRows },
  dutiesOverdueArmed: { metric: 'duty_overdue_armed', together: sum, isToldBy: keepsDuties },
  firedBySecondHand: { metric: 'duty_fired_by_total', label: 'hand="journey"', together: sum, isToldBy: keepsDuties },
};

/** The values of one metric in the text a service gives to Prometheus, or of its series with one label; below zero a service does not know. */
export function valuesOf(text: string, metric: string, label = ''): number[] {
  return text
    .split('\n')
    .filter((line) => (line.startsWith(`${metric} `) || line.startsWith(`${metric}{`)) && line.includes(label))
    .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)))
    .filter((value) => Number.isFinite(value) && value >= 0);
}

/** The figures of all services: the oldest fact of any outbox and the oldest record set aside, everything else in sum. */
export function figuresFrom(texts: Texts): { figures: Figures; silent: Silent } {
  const silent: Silent = {};
  const told = Object.entries(measures).map(([name, { metric, label, together, isToldBy }]) => {
    const tellers = [...texts].filter(([service]) => isToldBy(service));
    const values = tellers.map(([service, text]) => ({ service, values: valuesOf(text, metric, label) }));
    const missing = values.filter((each) => each.values.length === 0).map(({ service }) => service);
    if (missing.length > 0) silent[name as keyof Figures] = missing;
    const isKnown = tellers.length > 0 && missing.length === 0;
    return [name, isKnown ? together(values.flatMap((each) => each.values)) : null];
  });
  return { figures: Object.fromEntries(told) as Figures, silent };
}
