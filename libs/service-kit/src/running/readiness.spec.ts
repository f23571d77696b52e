import { describe, expect, test } from '@jest/globals';
import { Readiness } from './readiness.js';

const coded = (code: string): Error => Object.assign(new Error('a value of somebody'), { code });

describe('asking whether a service is ready', () => {
  test('names each check that does not hold, and no other', async () => {
    const readiness = new Readiness();
    readiness.add('well', () => null);
    readiness.add('duties', () => Promise.resolve('no policy pack is in force'));
    expect(await readiness.findings()).toEqual({ duties: 'no policy pack is in force' });
  });

  test.each([
    ['a database that is away', coded('ECONNREFUSED'), 'unreachable (ECONNREFUSED)'],
    ['a connection that broke', new Error('Connection terminated unexpectedly'), 'unreachable (connection-lost)'],
    ['a refused statement', coded('42P01'), 'the check failed (42P01)'],
    ['anything else', new Error('a value of somebody'), 'the check itself is broken'],
    ['what is no error', undefined, 'the check itself is broken'],
  ])('takes a check that fails for a finding: %s', async (_, error, finding) => {
    const readiness = new Readiness();
    readiness.add('later', () => Promise.reject(error as Error));
    readiness.add('behind', () => 'no progress');
    expect(await readiness.findings()).toEqual({ later: finding, behind: 'no progress' });
  });

  test('takes a check that fails at once for one as well', async () => {
    const readiness = new Readiness();
    readiness.add('at-once', () => {
      throw coded('57P01');
    });
    expect(await readiness.findings()).toEqual({ 'at-once': 'unreachable (57P01)' });
  });

  test('is unready at once when it stops', async () => {
    const readiness = new Readiness();
    readiness.beginStop();
    expect(await readiness.findings()).toEqual({ process: 'stopping' });
  });
});
