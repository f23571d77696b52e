import { describe, expect, test } from '@jest/globals';
import { partOf } from './port-check.js';
import { namedPorts, portsAskedFor, portsFrom } from './ports.js';

const known = portsFrom(17_000);
const numbers = (ports: ReturnType<typeof portsFrom>) => namedPorts(ports).map(({ port }) => port);

describe('giving out ports', () => {
  test('derives all of them from one base without giving one out twice', () => {
    const all = numbers(known);
    expect(new Set(all).size).toBe(all.length);
    expect(Math.min(...all)).toBe(17_000);
    expect(Math.max(...all)).toBeLessThan(17_100);
  });

  test('keeps two bases a hundred apart out of each other', () => {
    const both = [...numbers(known), ...numbers(portsFrom(17_100))];
    expect(new Set(both).size).toBe(both.length);
  });

  test('leaves the known ports alone while the environment says nothing', () => {
    expect(portsAskedFor({ PATH: '/bin' }, known)).toBeUndefined();
  });

  test('moves all ports with the base', () => {
    expect(portsAskedFor({ HOMEWARD_PORT_BASE: '21000' }, known)).toEqual(portsFrom(21_000));
  });

  test('moves a single port by its own variable', () => {
    const env = {
      HOMEWARD_PORT_KAFKA: '29092',
      HOMEWARD_PORT_CLUE_INTAKE: '29001',
      HOMEWARD_PORT_TEMPORAL_UI: '29080',
      HOMEWARD_PORT_TEMPORAL: '29233',
    };
    const asked = portsAskedFor(env, known);
    expect(asked?.engines.kafka).toBe(29_092);
    expect(asked?.services['clue-intake']).toBe(29_001);
    expect(asked?.engines.temporal).toMatchObject({ ui: 29_080, frontend: 29_233, history: known.engines.temporal.history });
    expect(asked?.engines.postgres).toBe(known.engines.postgres);
  });

  test('gives the gateway a second port for its readiness and measures', () => {
    expect(known.inside).toBe(17_010);
    expect(portsAskedFor({ HOMEWARD_PORT_OPERATIONS_CENTRE_INSIDE: '29010' }, known)?.inside).toBe(29_010);
  });

  test('keeps the ports of Temporal where it can keep them, whatever the base', () => {
    const high = portsFrom(40_000);
    expect(Math.max(...Object.values(high.engines.temporal))).toBeLessThanOrEqual(32_767);
    expect(new Set(numbers(high)).size).toBe(numbers(high).length);
    expect(() => portsAskedFor({ HOMEWARD_PORT_TEMPORAL: '40023' }, known)).toThrow('1024 to 32767');
  });

  test('names the running part that each port belongs to', () => {
    expect(['operations-centre-inside', 'kafka-controller', 'temporal-history', 'temporal-ui', 'rescue'].map(partOf)).toEqual([
      'operations-centre',
      'kafka',
      'temporal',
      'temporal-ui',
      'rescue',
    ]);
  });

  test('refuses what is no port, and names the variable', () => {
    expect(() => portsAskedFor({ HOMEWARD_PORT_BASE: 'seventeen' }, known)).toThrow('HOMEWARD_PORT_BASE is seventeen');
    expect(() => portsAskedFor({ HOMEWARD_PORT_KAFKA: '80' }, known)).toThrow('HOMEWARD_PORT_KAFKA is 80');
  });
});
