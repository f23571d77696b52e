import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { outageOf } from './outage.js';

const network = (code: string): Error => Object.assign(new Error(`connect ${code} 127.0.0.1:1`), { code, syscall: 'connect' });

function stated(code: string): pg.DatabaseError {
  const error = new pg.DatabaseError('unreal', 6, 'error');
  error.code = code;
  return error;
}

const failed = (cause: Error): QueryFailedError => new QueryFailedError('SELECT 1', [], cause);

describe('telling an outage of the database from a failure', () => {
  test.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])('knows %s, bare and in a statement', (code) => {
    expect([outageOf(network(code)), outageOf(failed(network(code)))]).toEqual([code, code]);
  });

  test.each(['57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006', '08P01', '53300', '25P03'])(
    'knows the state %s, bare and in a statement',
    (code) => {
      expect([outageOf(stated(code)), outageOf(failed(stated(code)))]).toEqual([code, code]);
    },
  );

  test.each([
    ['Connection terminated', 'connection-lost'],
    ['Connection terminated unexpectedly', 'connection-lost'],
    ['Client has encountered a connection error and is not queryable', 'connection-lost'],
    ['Client was closed and is not queryable', 'connection-lost'],
    ['Connection terminated due to connection timeout', 'connect-timeout'],
    ['timeout exceeded when trying to connect', 'connect-timeout'],
    ['Cannot use a pool after calling end on the pool', 'pool-closed'],
  ])('knows what the driver says without a code: %s', (message, code) => {
    expect([outageOf(new Error(message)), outageOf(failed(new Error(message)))]).toEqual([code, code]);
  });

  test('knows a transaction whose connection was given back under it', () => {
    expect(outageOf(new QueryRunnerAlreadyReleasedError())).toBe('connection-lost');
    expect(outageOf(new QueryRunnerProviderAlreadyReleasedError())).toBe('connection-lost');
  });

  test('knows what the driver really throws where nobody listens', async () => {
    const refused = await new pg.Client({ host: 'localhost', port: 1 }).connect().catch((error: unknown) => error);
    expect(outageOf(refused)).toBe('ECONNREFUSED');
  });

  test.each([
    failed(stated('23505')),
    failed(stated('42P01')),
    failed(stated('55P03')),
    failed(stated('57014')),
    stated('P0001'),
    new Error('unreal'),
    new TypeError('connect is not a function'),
    undefined,
    null,
    'ECONNREFUSED',
    { code: 57 },
  ])('takes anything else for a failure: %s', (error) => {
    expect(outageOf(error)).toBeNull();
  });

  test('takes words in a refused statement for nothing of the driver', () => {
    const told = stated('22P02');
    told.message = 'invalid input: "Connection terminated unexpectedly"';
    expect(outageOf(failed(told))).toBeNull();
  });
});
