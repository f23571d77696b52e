import { DomainError } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { backOff } from './back-off.js';
import { afterCrash, isRejoin } from './crash.js';
import { failureKind, nextStep, refusalCode } from './failure.js';

const withCode = (code: string): Error => Object.assign(new Error('failed'), { driverError: { code } });

describe('telling failures apart', () => {
  test('a refusal is final, a lost race is not', () => {
    expect(failureKind(new DomainError('conflict', 'rescue.already-ended', 'no'))).toBe('refused');
    expect(failureKind(new DomainError('stale', 'rescue.stale-version', 'no'))).toBe('transient');
  });

  test.each(['40001', '40P01', '55P03', '57P01', '57P03', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET'])(
    '%s may pass',
    (code) => {
      expect(failureKind(withCode(code))).toBe('transient');
    },
  );

  test('a cut connection may pass, whatever the driver calls it', () => {
    expect(failureKind(new Error('Connection terminated unexpectedly'))).toBe('transient');
    expect(failureKind(new Error('timeout exceeded when trying to connect'))).toBe('transient');
  });

  test('everything else is broken', () => {
    expect(failureKind(withCode('23505'))).toBe('broken');
    expect(failureKind(new TypeError('x is undefined'))).toBe('broken');
    expect(failureKind('a string')).toBe('broken');
  });

  test('only the code of a refusal is kept, never the text of an error', () => {
    expect(refusalCode(new DomainError('invalid', 'rescue.no-team', 'no'))).toBe('rescue.no-team');
    expect(refusalCode(new Error('secret'))).toBeNull();
  });
});

describe('deciding what follows a failure (R10)', () => {
  const failure = { kind: 'broken', tries: 1, elapsedMs: 0, isStale: false } as const;

  test('a refusal is set aside at once', () => {
    expect(nextStep({ ...failure, kind: 'refused' })).toEqual({ do: 'park', reason: 'domain-refused' });
  });

  test('a bug is set aside after five tries, which together wait less than two seconds', () => {
    const steps = [1, 2, 3, 4, 5].map((tries) => nextStep({ ...failure, tries }));
    expect(steps.at(-1)).toEqual({ do: 'park', reason: 'handler-bug' });
    const waits = steps.slice(0, 4).map((step) => (step.do === 'retry' ? step.afterMs : Number.NaN));
    expect(waits[0]).toBe(200);
    expect(waits.reduce((sum, each) => sum + each, 0)).toBeLessThan(2_000);
  });

  test('nothing is tried for longer than a minute', () => {
    expect(nextStep({ ...failure, kind: 'transient', tries: 2, elapsedMs: 60_000 })).toEqual({ do: 'park', reason: 'handler-bug' });
  });

  test('a version that stays stale is a refusal', () => {
    expect(nextStep({ kind: 'transient', tries: 5, elapsedMs: 0, isStale: true })).toEqual({
      do: 'park',
      reason: 'domain-refused',
    });
  });

  test('waits grow from 0.2 s to 15 s and no further', () => {
    expect([1, 2, 3, 50].map((failures) => backOff(failures))).toEqual([200, 400, 800, 15_000]);
  });
});

describe('a consumer that crashes', () => {
  const kafkaError = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });
  const worn = (cause: Error): Error => kafkaError('KafkaJSNumberOfRetriesExceeded', { retriable: false, cause });

  test('begins again for as long as Kafka cannot be reached', () => {
    const error = worn(kafkaError('KafkaJSConnectionError', { retriable: true }));
    expect(afterCrash(error, 10, [1, 2, 3])).toEqual({ fatal: false, counted: [1, 2, 3] });
  });

  test('ends the process with its third crash in five minutes', () => {
    const error = worn(kafkaError('Error'));
    expect(afterCrash(error, 100_000, [0])).toEqual({ fatal: false, counted: [0, 100_000] });
    expect(afterCrash(error, 200_000, [0, 100_000]).fatal).toBe(true);
    expect(afterCrash(error, 400_000, [0, 100_000])).toEqual({ fatal: false, counted: [100_000, 400_000].slice(1) });
  });

  test('ends the process at once when trying again cannot help', () => {
    expect(afterCrash(kafkaError('KafkaJSNonRetriableError', { retriable: false }), 0, []).fatal).toBe(true);
  });

  test('is told from a member that only has to join again', () => {
    expect(isRejoin(kafkaError('KafkaJSProtocolError', { type: 'REBALANCE_IN_PROGRESS' }))).toBe(true);
    expect(isRejoin(kafkaError('KafkaJSConnectionError'))).toBe(false);
  });
});
