import { describe, expect, test } from '@jest/globals';
import { figuresFrom, valuesOf } from './figures.js';

const coordination = `# TYPE consumer_lag gauge
consumer_lag{service="coordination"} 3
outbox_oldest_age_seconds{service="coordination"} 0.5
parked_messages{service="coordination"} 1
held_oldest_age_seconds{service="coordination"} 61
inbox_gaps{age="under-a-minute",service="coordination"} 2
inbox_gaps{age="over-ten-minutes",service="coordination"} 1
duty_overdue_armed{service="coordination"} 2
duty_fired_by_total{hand="ringer",service="coordination"} 40
duty_fired_by_total{hand="journey",service="coordination"} 1
consumer_lag_other 99
`;
const rescue = `consumer_lag{service="rescue"} 4
outbox_oldest_age_seconds{service="rescue"} 7.25
parked_messages{service="rescue"} 0
held_oldest_age_seconds{service="rescue"} 0
inbox_gaps{age="under-a-minute",service="rescue"} 0
`;
const orchestrator = 'consumer_lag{service="orchestrator"} 5\n';

const everything = {
  outboxOldestSeconds: 7.25,
  consumerLag: 12,
  parkedRecords: 1,
  heldOldestSeconds: 61,
  keysBehindGaps: 3,
  dutiesOverdueArmed: 2,
  firedBySecondHand: 1,
};
const from = (texts: Record<string, string>) =>
  figuresFrom(new Map(Object.entries({ rescue, coordination, orchestrator, identity: '', ...texts })));

describe('reading the figures of the services', () => {
  test('takes a metric by its whole name', () => {
    expect(valuesOf(coordination, 'consumer_lag')).toEqual([3]);
  });

  test('adds them up and takes the oldest fact of any outbox, from those who have each to tell', () => {
    expect(from({})).toEqual({ figures: everything, silent: {} });
  });

  test('gives no sum without a service that does not answer, and names it', () => {
    const { figures, silent } = from({ coordination: '' });
    expect(Object.values(figures)).toEqual(Object.keys(everything).map(() => null));
    expect(silent).toEqual(Object.fromEntries(Object.keys(everything).map((name) => [name, ['coordination']])));
  });

  test('still gives what the others tell completely', () => {
    const { figures, silent } = from({ orchestrator: '', rescue: '' });
    expect(figures).toMatchObject({ consumerLag: null, parkedRecords: null, dutiesOverdueArmed: 2, firedBySecondHand: 1 });
    expect(silent).toMatchObject({ consumerLag: ['rescue', 'orchestrator'], parkedRecords: ['rescue'] });
    expect(silent.dutiesOverdueArmed).toBeUndefined();
  });

  test('does not pass a value that a service does not know off as zero', () => {
    const { figures, silent } = from({
      rescue: rescue.replace('consumer_lag{service="rescue"} 4', 'consumer_lag{service="rescue"} -1'),
    });
    expect(figures).toEqual({ ...everything, consumerLag: null });
    expect(silent).toEqual({ consumerLag: ['rescue'] });
  });

  test('knows nothing where there is nobody to tell', () => {
    expect(figuresFrom(new Map()).figures.consumerLag).toBeNull();
  });
});
