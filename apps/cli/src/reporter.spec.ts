import { describe, expect, test } from '@jest/globals';
import { mannerFor, Reporter, type Manner } from './reporter.js';

function watched(manner: Manner) {
  let now = 0;
  const written: string[] = [];
  const reporter = new Reporter({ write: (text) => written.push(text), columns: 80 }, manner, () => now);
  return { reporter, written, pass: (seconds: number) => (now += seconds) };
}

describe('reporting without a terminal', () => {
  test('says within twenty seconds that a step still runs, and what it does', () => {
    const { reporter, written, pass } = watched('plain');
    reporter.start('Temporal');
    reporter.note('Temporal', 'building');
    pass(14);
    reporter.beat();
    expect(written).toEqual([]);
    pass(2);
    reporter.beat();
    expect(written).toEqual(['… Temporal: building   16.0 s\n']);
    reporter.close();
  });

  test('writes one JSON object a line when a program listens', () => {
    const { reporter, written, pass } = watched('json');
    reporter.start('Kafka');
    pass(2);
    reporter.done('Kafka', 'ready');
    reporter.close();
    expect(written.map((line) => JSON.parse(line))).toEqual([
      { state: 'started', step: 'Kafka' },
      { state: 'done', step: 'Kafka', detail: 'ready', seconds: 2 },
    ]);
  });
});

describe('reporting on a terminal', () => {
  test('keeps what is running on one live line below what is done', () => {
    const { reporter, written } = watched('live');
    reporter.start('PostgreSQL');
    reporter.start('Kafka');
    reporter.done('PostgreSQL', 'ready');
    reporter.close();
    const text = written.join('');
    expect(text).toContain('✓ PostgreSQL ready');
    expect(text.lastIndexOf('Kafka')).toBeGreaterThan(text.indexOf('✓ PostgreSQL'));
  });
});

describe('choosing the manner', () => {
  test('prefers JSON, then the live line of a terminal, then plain lines', () => {
    expect(mannerFor({ json: true }, true)).toBe('json');
    expect(mannerFor({}, true)).toBe('live');
    expect(mannerFor({}, false)).toBe('plain');
  });
});
