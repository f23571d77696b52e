import { describe, expect, test } from '@jest/globals';
import { wishIn } from './redrive.js';

const held = { source: 'clue-intake', key: '7f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5' };

describe('asking for what was set aside', () => {
  test('names a publishing service and a matter', () => {
    expect(wishIn([held.source, held.key, 'one'])).toEqual({ held, by: 'one' });
    expect(() => wishIn(['nobody', held.key])).toThrow('Write: redrive');
    expect(() => wishIn([held.source, 'nothing'])).toThrow('Write: redrive');
  });

  test('gives up a record for a reason and with a second person alone (A67)', () => {
    const wish = { held, by: 'one', givingUp: { consenting: 'two', reason: 'foreign-record' } };
    expect(wishIn([held.source, held.key, 'one', 'two', 'foreign-record'])).toEqual(wish);
    expect(() => wishIn([held.source, held.key, 'one', 'one', 'foreign-record'])).toThrow('second person');
    expect(() => wishIn([held.source, held.key, 'one', 'two'])).toThrow('second person');
  });
});
