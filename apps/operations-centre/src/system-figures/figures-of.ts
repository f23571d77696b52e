import type { ServiceFigures } from '@homeward/contracts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const greatest = (values: readonly number[]): number => Math.max(...values);

const measures = {
  consumerLag: ['consumer_lag', sum],
  parkedRecords: ['parked_messages', sum],
  keysBehindGaps: ['inbox_gaps', sum],
  heldOldestSeconds: ['held_oldest_age_seconds', greatest],
  outboxOldestSeconds: ['outbox_oldest_age_seconds', greatest],
  dutiesOverdueArmed: ['duty_overdue_armed', sum],
} as const;

type Measured = Omit<ServiceFigures, 'service' | 'answers'>;

/** What a service tells of itself in the text that it gives to Prometheus; a figure below zero means that it does not know. */
export function figuresOf(text: string): Measured {
  const lines = text.split('\n');
  const told = Object.entries(measures).map(([name, [metric, together]]) => {
    const values = lines
      .filter((line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`))
      .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)))
      .filter((value) => Number.isFinite(value) && value >= 0);
    return [name, values.length === 0 ? null : together(values)];
  });
  return Object.fromEntries(told) as Measured;
}
