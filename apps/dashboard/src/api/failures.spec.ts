import { expect, test } from '@jest/globals';
import { Refused } from './failures.js';

test.each([
  [422, 'clue-intake.idempotency-mismatch', { hadArrived: true, isConflict: false }],
  [409, 'clue-intake.idempotency-in-flight', { hadArrived: false, isConflict: true }],
  [409, 'clue-intake.clue-closed', { hadArrived: false, isConflict: true }],
  [422, 'validation', { hadArrived: false, isConflict: false }],
])('a refusal says whether what was sent first had arrived: %i %s', (status, code, told) => {
  const { hadArrived, isConflict } = new Refused({
    type: 'about:blank',
    title: 'Unreal',
    detail: '',
    instance: '',
    status,
    code,
    traceId: '0'.repeat(32),
  });
  expect({ hadArrived, isConflict }).toEqual(told);
});
