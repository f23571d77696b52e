import { describe, expect, test } from '@jest/globals';
import { askedOnce, counting, countingDenied, Metrics } from './metrics.js';

const valuesIn = async (metrics: Metrics, name: string) =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));

describe('telling figures', () => {
  test('looks them up when they are asked for, one for each kind', async () => {
    const metrics = new Metrics('rescue');
    let waiting = 1;
    metrics.gauge('unreal_waiting', 'Unreal', () => (waiting += 1));
    metrics.gaugeBy('age', 'unreal_gaps', 'Unreal', () => Promise.resolve({ young: 2, old: 0 }));
    expect(await valuesIn(metrics, 'unreal_waiting')).toEqual(['unreal_waiting{service="rescue"} 2']);
    expect(await valuesIn(metrics, 'unreal_waiting')).toEqual(['unreal_waiting{service="rescue"} 3']);
    expect(await valuesIn(metrics, 'unreal_gaps')).toEqual([
      'unreal_gaps{age="young",service="rescue"} 2',
      'unreal_gaps{age="old",service="rescue"} 0',
    ]);
  });

  test('leaves out what cannot be read, and tells the others', async () => {
    const metrics = new Metrics('rescue');
    let isAway = false;
    const read = () => (isAway ? Promise.reject(new Error('a value of somebody')) : Promise.resolve(7));
    metrics.gauge('unreal_rows', 'Unreal', read);
    metrics.gaugeBy('age', 'unreal_gaps', 'Unreal', async () => ({ young: await read() }));
    metrics.gauge('unreal_memory', 'Unreal', () => 5);
    expect(await valuesIn(metrics, 'unreal_rows')).toHaveLength(1);
    isAway = true;
    expect([await valuesIn(metrics, 'unreal_rows'), await valuesIn(metrics, 'unreal_gaps')]).toEqual([[], []]);
    expect(await valuesIn(metrics, 'unreal_memory')).toHaveLength(1);
    isAway = false;
    expect(await valuesIn(metrics, 'unreal_rows')).toHaveLength(1);
  });

  test('asks once for figures that come from one answer, and anew the next time', async () => {
    const metrics = new Metrics('rescue');
    let questions = 0;
    const answer = askedOnce(() => Promise.resolve((questions += 1)));
    metrics.gauge('unreal_one', 'Unreal', answer);
    metrics.gauge('unreal_two', 'Unreal', answer);
    await metrics.text();
    expect(questions).toBe(1);
    expect(await valuesIn(metrics, 'unreal_two')).toEqual(['unreal_two{service="rescue"} 2']);
  });

  test('counts a refusal under each rule that refused, and says so where no rule allows', async () => {
    const metrics = new Metrics('rescue');
    const denied = countingDenied(metrics);
    denied(['walls.conflict']);
    denied(['walls.conflict', 'walls.write-own-agency']);
    denied([]);
    expect(await valuesIn(metrics, 'authz_denied_total')).toEqual([
      'authz_denied_total{policy="walls.conflict",service="rescue"} 2',
      'authz_denied_total{policy="walls.write-own-agency",service="rescue"} 1',
      'authz_denied_total{policy="no-rule-allows-it",service="rescue"} 1',
    ]);
  });

  test('tells what never happened as zero', async () => {
    const metrics = new Metrics('rescue');
    counting(metrics, 'unreal_total', 'Unreal');
    expect(await valuesIn(metrics, 'unreal_total')).toEqual(['unreal_total{service="rescue"} 0']);
  });
});
