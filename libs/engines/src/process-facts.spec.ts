import { describe, expect, test } from '@jest/globals';
import { isOurs, type ProcessFacts } from './process-facts.js';

const kafka: ProcessFacts = {
  argv: ['java', 'kafka.Kafka', '/checkout/.local/kafka/server.properties'],
  cwd: '/checkout/.local/kafka',
};

describe('judging the number in a pid file', () => {
  test('counts a process that has the argument only this instance has', () => {
    expect(isOurs(kafka, { argument: '/checkout/.local/kafka/server.properties' })).toBe(true);
  });

  test('does not count a number that nobody has any more', () => {
    expect(isOurs(undefined, { argument: 'start' })).toBe(false);
  });

  test('does not count a stranger that got the number later', () => {
    expect(isOurs({ argv: ['vim', 'notes.txt'], cwd: '/checkout' }, { argument: '/checkout/.local/kafka/server.properties' })).toBe(
      false,
    );
  });

  test('does not count the same program of another checkout', () => {
    expect(isOurs(kafka, { argument: '/other/.local/kafka/server.properties' })).toBe(false);
  });

  test('tells two instances of one cached program apart by the folder they run in', () => {
    const temporal = { argv: ['/cache/temporal-server', 'start'], cwd: '/checkout/.local/temporal' };
    expect(isOurs(temporal, { argument: 'start', cwd: '/checkout/.local/temporal' })).toBe(true);
    expect(isOurs(temporal, { argument: 'start', cwd: '/other/.local/temporal' })).toBe(false);
  });

  test('wants a whole argument, not a part of one', () => {
    expect(isOurs({ argv: ['/cache/restart'], cwd: undefined }, { argument: 'start' })).toBe(false);
  });
});
