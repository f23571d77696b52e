import { describe, expect, test } from '@jest/globals';
import { afterFailure, waitSeconds } from './after-attempt.js';

const failed = { attempt: 'unreachable', attempts: 1, hasNextChannel: true, isLastCall: false, isOvertaken: false } as const;

describe('after a failed attempt', () => {
  test.each([
    ['the first failures are tried again', failed, ['pending', false, false]],
    ['the third leaves the way for the next one', { ...failed, attempts: 3 }, ['failed', true, false]],
    [
      'the last way goes on, and the next recipient is told once',
      { ...failed, attempts: 3, hasNextChannel: false },
      ['pending', false, true],
    ],
    ['not twice', { ...failed, attempts: 4, hasNextChannel: false }, ['pending', false, false]],
    ['a refusal is final', { ...failed, attempt: 'refused' }, ['failed', true, false]],
    [
      'and without another way the next recipient is told',
      { ...failed, attempt: 'refused', hasNextChannel: false },
      ['failed', false, true],
    ],
    ['no address is no failure', { ...failed, attempt: 'no-address' }, ['cancelled', true, false]],
    [
      'but a page that nobody has an address for calls the next recipient',
      { ...failed, attempt: 'no-address', hasNextChannel: false, isLastCall: true },
      ['cancelled', false, true],
    ],
    ['a ladder that has passed on ends it', { ...failed, isOvertaken: true }, ['failed', false, false]],
  ] as const)('%s (Y09)', (_what, attempt, [state, fallsBack, passesOn]) => {
    expect(afterFailure(attempt)).toEqual({ state, fallsBack, passesOn });
  });

  test('waits longer each time, but is back within a minute of the way itself', () => {
    expect([1, 2, 3, 4, 50].map(waitSeconds)).toEqual([5, 10, 20, 30, 30]);
  });
});
