import { expect, test } from '@jest/globals';
import { Refused } from './failures.js';

test.each([
  [422, 'clue-intake.idempotency-mismatch', { hadArrived: true, isConflict: false, isForbidden: false }],
  [409, 'clue-intake.idempotency-in-flight', { hadArrived: false, isConflict: true, isForbidden: false }],
  [409, 'clue-intake.clue-closed', { hadArrived: false, isConflict: true, isForbidden: false }],
  [422, 'validation', { hadArrived: false, isConflict: false, isForbidden: false }],
  [403, 'operations-centre.forbidden', { hadArrived: false, isConflict: false, isForbidden: true }],
])(
  'a refusal says whether what was sent first had arrived, and whether the role lacks the function: %i %s',
  (status, code, told) => {
    const { hadArrived, isConflict, isForbidden } = new Refused({
      type: 'about:blank',
      title: 'Unreal',
      detail: '',
      instance: '',
      status,
      code,
      traceId: '0'.repeat(32),
    });
    expect({ hadArrived, isConflict, isForbidden }).toEqual(told);
  },
);
