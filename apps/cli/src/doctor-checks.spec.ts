import { describe, expect, test } from '@jest/globals';
import { checkLines, isAtLeast, judge, type Observed } from './doctor-checks.js';

const kafka = { name: 'kafka', port: 17_021, isOurs: true, answers: true, holder: undefined };
const healthy: Observed = {
  node: '24.21.0',
  java: '17.0.15',
  maven: true,
  go: '1.26.8',
  postgres: '15.18',
  mayInstall: false,
  cached: { kafka: false, temporal: false },
  isUp: true,
  parts: [kafka],
  staleBundles: [],
  calendars: [{ id: 'cn', coveredYears: [2025, 2026] }],
  today: new Date('2026-06-01T00:00:00Z'),
};
const faults = (seen: Partial<Observed>) => judge({ ...healthy, ...seen }).filter(({ ok }) => !ok);

describe('judging a machine', () => {
  test('finds nothing wrong with a healthy one', () => {
    expect(faults({})).toEqual([]);
  });

  test.each<[string, Partial<Observed>, string]>([
    ['a wrong Node', { node: '20.20.2' }, 'node'],
    ['a missing Java', { java: undefined }, 'java'],
    ['an old Java', { java: '11.0.2' }, 'java'],
    ['a missing Maven', { maven: false }, 'maven'],
    ['a missing Go', { go: undefined }, 'go'],
    ['an old Go', { go: '1.22.1' }, 'go'],
    ['a missing PostgreSQL', { postgres: undefined }, 'postgresql'],
    ['an old PostgreSQL', { postgres: '13.4' }, 'postgresql'],
    ['a taken port', { parts: [{ ...kafka, isOurs: false, holder: 'process 4711 (nginx)' }] }, 'port 17021 (kafka)'],
    ['a closed port', { parts: [{ ...kafka, isOurs: false }] }, 'port 17021 (kafka)'],
    ['a process that does not answer', { parts: [{ ...kafka, answers: false }] }, 'port 17021 (kafka)'],
  ])('names %s with its fix', (_, seen, id) => {
    const found = faults(seen);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id, blocks: true, fix: expect.stringMatching(/\w/) });
  });

  test('names the holder of a taken port', () => {
    expect(faults({ parts: [{ ...kafka, isOurs: false, holder: 'process 4711 (nginx)' }] })[0]?.found).toContain(
      'process 4711 (nginx)',
    );
  });

  test.each([
    ['kafka', 'HOMEWARD_PORT_KAFKA='],
    ['temporal-ui', 'HOMEWARD_PORT_TEMPORAL_UI='],
  ])('offers another port for %s alone, or for all', (name, variable) => {
    const [fault] = faults({ parts: [{ ...kafka, name, isOurs: false, holder: 'process 4711 (nginx)' }] });
    expect(fault?.fix).toContain(variable);
    expect(fault?.fix).toContain('HOMEWARD_PORT_BASE=');
  });

  test('names a stale build, which stops nobody', () => {
    expect(faults({ staleBundles: ['rescue'] })).toEqual([expect.objectContaining({ id: 'build', blocks: false })]);
  });

  test('names a calendar whose next year is near and not published', () => {
    const [fault] = faults({ today: new Date('2026-11-26T00:00:00Z') });
    expect(fault).toMatchObject({ id: 'calendar cn', found: '2027 is not published', blocks: false });
    expect(fault?.fix).toContain('./homeward calendar import FILE');
    expect(fault?.fix).not.toContain('libs/');
  });

  test('wants neither Maven nor Go once the cache has what they make', () => {
    expect(faults({ maven: false, go: undefined, cached: { kafka: true, temporal: true } })).toEqual([]);
  });

  test('lets PostgreSQL be missing where up may install it', () => {
    expect(faults({ postgres: undefined, mayInstall: true })).toEqual([]);
  });

  test('takes closed ports for free while nothing of the checkout runs: not to be up is no fault', () => {
    const parts = [kafka, { ...kafka, name: 'rescue', port: 17_105 }].map((part) => ({ ...part, isOurs: false, answers: false }));
    expect(faults({ isUp: false, parts })).toEqual([]);
  });

  test('names every service that has ended while an engine runs', () => {
    const ended = ['rescue', 'prevention'].map((name, at) => ({
      ...kafka,
      name,
      port: 17_105 + at,
      isOurs: false,
      answers: false,
    }));
    expect(faults({ parts: [kafka, ...ended] }).map(({ id, blocks }) => [id, blocks])).toEqual([
      ['port 17105 (rescue)', true],
      ['port 17106 (prevention)', true],
    ]);
  });
});

describe('comparing versions', () => {
  test('compares numbers, not letters, whatever stands around them', () => {
    expect(isAtLeast('go1.26.10', [1, 26, 4])).toBe(true);
    expect(isAtLeast('1.26', [1, 26, 4])).toBe(false);
    expect(isAtLeast('24.9.0', [24, 11])).toBe(false);
    expect(isAtLeast('18', [15])).toBe(true);
  });
});

describe('showing the judgements', () => {
  test('puts the fix below what is wrong', () => {
    expect(checkLines(judge({ ...healthy, java: undefined, parts: [], calendars: [] })).slice(1, 3)).toEqual([
      '✗ java: no Java',
      '  fix: apt-get install openjdk-17-jdk-headless, or set JAVA_HOME to a JDK 17 or newer',
    ]);
  });
});
