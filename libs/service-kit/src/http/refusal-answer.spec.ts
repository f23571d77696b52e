import { describe, expect, test } from '@jest/globals';
import { DomainError, knownRefusals } from '@homeward/contracts';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { answerOf, auditUnavailable, placesOf, retryAfterOf } from './refusal-answer.js';

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

  test('says that there is no such address where no route fits, and of other requests that they cannot be read', () => {
    expect(answerOf(new NotFoundException())).toMatchObject({ code: 'not-found', detail: 'There is no such address.' });
    expect(answerOf(new BadRequestException())).toMatchObject({ code: 'invalid-body', detail: 'The request cannot be read.' });
  });

  test('takes a caller who broke off while sending for no outage', () => {
    expect(told(Object.assign(new Error('aborted'), { code: 'ECONNRESET', statusCode: 400 }))).toEqual([400, 'invalid-body', null]);
  });

  test.each([
    [428, new DomainError('conflict', 'precondition-required', 'unreal'), '#header/if-match'],
    [412, new DomainError('stale', 'stale-version', 'unreal', { currentVersion: 3 }), '#header/if-match'],
    [422, new DomainError('conflict', 'idempotency-mismatch', 'unreal'), '#header/idempotency-key'],
    [413, Object.assign(new Error('unreal'), { statusCode: 413 }), ''],
  ])('names the part of the request that a %i is about', (status, error, pointer) => {
    const answer = answerOf(error);
    expect(answer.status).toBe(status);
    expect(placesOf(answer)).toEqual([{ pointer, code: answer.code, detail: answer.detail }]);
    expect(knownRefusals.has(answer.code)).toBe(true);
  });

  test('keeps the places that a refusal names itself, and names none where there is none', () => {
    const errors = [{ pointer: '/wish', code: 'wish-missing', detail: 'unreal' }];
    expect(placesOf(answerOf(new DomainError('invalid', 'rescue.wish-missing', 'unreal', { errors })))).toEqual(errors);
    expect(placesOf(answerOf(new DomainError('conflict', 'rescue.rescue-not-approved', 'unreal')))).toBeUndefined();
  });

  test('has words for an outage', () => {
    expect(knownRefusals.has('unavailable')).toBe(true);
    expect(retryAfterOf(auditUnavailable)).toBe('2');
  });
});
