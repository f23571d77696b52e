import type { AgencyView } from '@homeward/contracts';
import { describe, expect, jest, test } from '@jest/globals';
import { AgencyEntries } from './agency-entries.js';

const entryOf = (id: string) => ({ id, name: { en: `Unreal ${id}`, zh: `虚构${id}` } }) as AgencyView;

function entries(answer: (ids: readonly string[]) => Promise<readonly AgencyView[]>) {
  const requests: (readonly string[])[] = [];
  const all = new AgencyEntries((ids) => {
    requests.push(ids);
    return answer(ids);
  });
  const told = () => new Promise<void>((resolve) => all.subscribe(resolve));
  return { all, requests, told };
}

describe('the agencies that a page names', () => {
  test('are read together, and each once', async () => {
    const { all, requests, told } = entries((ids) => Promise.resolve(ids.map(entryOf)));
    all.ask(['a', 'b']);
    all.ask(['b', 'c']);
    await told();
    all.ask(['a', 'c']);
    expect(requests).toEqual([['a', 'b', 'c']]);
    expect(all.current().get('b')?.name.en).toBe('Unreal b');
  });

  test('are no more than 200 in one request', async () => {
    const { all, requests, told } = entries((ids) => Promise.resolve(ids.map(entryOf)));
    all.ask(Array.from({ length: 450 }, (_, place) => `agency-${place}`));
    await told();
    expect(requests.map(({ length }) => length)).toEqual([200, 200, 50]);
  });

  test('may be missing from the registry', async () => {
    const { all, told } = entries(() => Promise.resolve([]));
    all.ask(['a']);
    await told();
    expect(all.current().get('a')).toBeNull();
  });

  test('are asked for again when nobody answered', async () => {
    jest.useFakeTimers();
    let isAway = true;
    const { all, requests } = entries((ids) => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(ids.map(entryOf))));
    all.subscribe(() => all.ask(['a']));
    all.ask(['a']);
    await jest.advanceTimersByTimeAsync(100);
    isAway = false;
    await jest.advanceTimersByTimeAsync(6_000);
    jest.useRealTimers();
    expect(requests).toHaveLength(2);
    expect(all.current().get('a')?.id).toBe('a');
  });
});
