import { describe, expect, test } from '@jest/globals';
import { figuresFrom, valuesOf } from './figures.js';

const coordination = `# TYPE consumer_lag gauge
consumer_lag{service="coordination"} 3
outbox_oldest_age_seconds{service="coordination"} 0.5
parked_messages{service="coordination"} 1
held_oldest_age_seconds{service="coordination"} 61
inbox_gaps{service="coordination",age="under-a-minute"} 2
inbox_gaps{service="coordination",age="over-ten-minutes"} 1
duty_overdue_armed 2
duty_fired_by_total{hand="ringer"} 40
duty_fired_by_total{hand="journey"} 1
consumer_lag_other 99
`;

describe('reading the figures of the services', () => {
  test('takes a metric by its whole name', () => {
    expect(valuesOf(coordination, 'consumer_lag')).toEqual([3]);
  });

  test('adds them up and takes the oldest fact of any outbox', () => {
    const rescue = 'consumer_lag{service="rescue"} 4\noutbox_oldest_age_seconds{service="rescue"} 7.25\n';
    expect(figuresFrom([coordination, rescue])).toEqual({
      outboxOldestSeconds: 7.25,
      consumerLag: 7,
      parkedRecords: 1,
      heldOldestSeconds: 61,
      keysBehindGaps: 3,
      dutiesOverdueArmed: 2,
      firedBySecondHand: 1,
    });
  });

  test('does not pass silence or a value that is not known yet off as zero', () => {
    expect(figuresFrom(['consumer_lag -1\n'])).toEqual({
      outboxOldestSeconds: undefined,
      consumerLag: undefined,
      parkedRecords: undefined,
      heldOldestSeconds: undefined,
      keysBehindGaps: undefined,
      dutiesOverdueArmed: undefined,
      firedBySecondHand: undefined,
    });
  });
});
