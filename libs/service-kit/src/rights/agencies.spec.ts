import { describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { Agencies } from './agencies.js';

/** A registry whose every answer is counted. */
function registry(zones: string[]) {
  let asked = 0;
  let now = 0;
  const database = { query: async () => [{ timeZone: zones[asked++] }] } as unknown as EntityManager;
  const agencies = new Agencies('unreal', () => now);
  return { zone: () => agencies.zoneOf(database, 'one'), forget: () => agencies.forget('one'), wait: (ms: number) => (now += ms) };
}

describe('asking for the zone of an agency', () => {
  test('asks the rows once in five seconds', async () => {
    const { zone, wait } = registry(['Asia/Shanghai', 'Asia/Urumqi']);
    const before = [await zone(), await zone()];
    wait(4_999);
    const last = await zone();
    wait(1);
    expect([...before, last, await zone()]).toEqual(['Asia/Shanghai', 'Asia/Shanghai', 'Asia/Shanghai', 'Asia/Urumqi']);
  });

  test('asks again at once when a fact has told of the agency', async () => {
    const { zone, forget } = registry(['Asia/Shanghai', 'Asia/Urumqi']);
    const before = await zone();
    forget();
    expect([before, await zone()]).toEqual(['Asia/Shanghai', 'Asia/Urumqi']);
  });
});
