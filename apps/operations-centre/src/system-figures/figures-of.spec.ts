import { describe, expect, test } from '@jest/globals';
import { figuresOf } from './figures-of.js';

describe('what a service tells of itself', () => {
  test('is added up where it has parts, the oldest age counts, and what it does not know is left open', () => {
    const text = [
      '# HELP consumer_lag Records that wait to be read',
      'consumer_lag{service="rescue"} 4',
      'parked_messages{service="rescue",kind="a"} 1',
      'parked_messages{service="rescue",kind="b"} 2',
      'held_oldest_age_seconds{service="rescue"} 30.5',
      'held_oldest_age_seconds{service="rescue",x="y"} 12',
      'outbox_oldest_age_seconds{service="rescue"} -1',
      'consumer_lag_other{service="rescue"} 99',
    ].join('\n');
    expect(figuresOf(text)).toEqual({
      ...{ consumerLag: 4, parkedRecords: 3, keysBehindGaps: null, heldOldestSeconds: 30.5 },
      ...{ outboxOldestSeconds: null, dutiesOverdueArmed: null },
    });
  });
});
