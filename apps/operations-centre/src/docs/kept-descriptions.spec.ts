import { describe, expect, test } from '@jest/globals';
import type { Description } from './description.js';
import { keptDescriptions } from './kept-descriptions.js';

const of = (title: string, version = '1'): Description => ({ openapi: '3.1.0', info: { title, version }, paths: {} });

describe('keeping the descriptions of the services', () => {
  test('names the services that were never heard', async () => {
    const kept = keptDescriptions(['clue-intake', 'rescue', 'prevention'], async (name) => (name === 'rescue' ? of(name) : null));
    expect(await kept()).toEqual({ unheard: ['clue-intake', 'prevention'] });
  });

  test('is whole while a service is down that was heard before, and takes what changed', async () => {
    const up = new Map([
      ['clue-intake', of('clue-intake')],
      ['rescue', of('rescue')],
    ]);
    const kept = keptDescriptions(['clue-intake', 'rescue'], async (name) => up.get(name) ?? null);
    await kept();
    up.delete('rescue');
    up.set('clue-intake', of('clue-intake', '2'));
    expect(await kept()).toEqual({
      parts: [
        { service: 'clue-intake', description: of('clue-intake', '2') },
        { service: 'rescue', description: of('rescue') },
      ],
    });
  });

  test('asks each service once at a time, however many ask here', async () => {
    const asked: string[] = [];
    const kept = keptDescriptions(['rescue'], async (name) => {
      asked.push(name);
      return of(name);
    });
    await Promise.all([kept(), kept(), kept()]);
    expect(asked).toEqual(['rescue']);
    await kept();
    expect(asked).toEqual(['rescue', 'rescue']);
  });
});
