import { describe, expect, test } from '@jest/globals';
import { knownRefusals } from '@homeward/contracts';
import { QueryFailedError } from 'typeorm';
import { answerOf, auditUnavailable, retryAfterOf } from './refusal-answer.js';

const failed = (code: string): Error => new QueryFailedError('SELECT 1', [], Object.assign(new Error('unreal'), { code }));

const told = (error: unknown) => {
  const answer = answerOf(error);
  return [answer.status, answer.code, retryAfterOf(answer)];
};

describe('answering what was thrown', () => {
  test.each(['57P01', '57P02', '57P03', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET'])('tells an outage: %s', (code) => {
    expect(told(failed(code))).toEqual([503, 'unavailable', '2']);
  });

  test('tells an outage that has no code', () => {
    const lost = new Error('Connection terminated unexpectedly');
    expect(told(lost)).toEqual([503, 'unavailable', '2']);
    expect(answerOf(lost).detail).not.toMatch(/nothing was changed/i);
  });

  test.each(['55P03', '40P01'])('tells a wait for the same thing as one: %s', (code) => {
    expect(told(failed(code))).toEqual([409, 'busy', '1']);
  });

  test.each([failed('42P01'), failed('23505'), new Error('unreal'), undefined])('tells nothing of a failure: %s', (error) => {
    expect(told(error)).toEqual([500, 'internal', null]);
  });

  test('takes a caller who broke off while sending for no outage', () => {
    expect(told(Object.assign(new Error('aborted'), { code: 'ECONNRESET', statusCode: 400 }))).toEqual([400, 'invalid-body', null]);
  });

  test('has words for an outage', () => {
    expect(knownRefusals.has('unavailable')).toBe(true);
    expect(retryAfterOf(auditUnavailable)).toBe('2');
  });
});
