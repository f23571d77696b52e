import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cached, type CachedThing } from './cached.js';
import type { EngineContext } from './engine-context.js';
import { withLock } from './lock.js';

let folder: string;
let context: EngineContext;
let pin: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-cache-'));
  context = { checkout: folder, cache: join(folder, 'cache'), note: () => undefined };
  pin = join(folder, 'pin');
  await writeFile(pin, 'version 1');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const thing = (make: CachedThing['make']): CachedThing => ({ name: 'thing', pins: [pin], make });

describe('keeping what is expensive in one cache', () => {
  test('makes a thing once for one set of pinned versions', async () => {
    const first = await cached(
      context,
      thing((into) => writeFile(join(into, 'program'), 'made')),
    );
    const second = await cached(
      context,
      thing(() => Promise.reject(new Error('made twice'))),
    );
    expect(second).toBe(first);
    expect(existsSync(join(first, 'program'))).toBe(true);
  });

  test('makes it again when a pinned version changes', async () => {
    const first = await cached(
      context,
      thing((into) => writeFile(join(into, 'program'), 'made')),
    );
    await writeFile(pin, 'version 2');
    expect(
      await cached(
        context,
        thing((into) => writeFile(join(into, 'program'), 'made')),
      ),
    ).not.toBe(first);
  });

  test('goes on with what an interrupted attempt has left', async () => {
    const half = thing(async (into) => {
      await writeFile(join(into, 'half'), 'made');
      throw new Error('interrupted');
    });
    await expect(cached(context, half)).rejects.toThrow('interrupted');
    const whole = await cached(
      context,
      thing((into) => writeFile(join(into, 'rest'), 'made')),
    );
    expect(existsSync(join(whole, 'half'))).toBe(true);
  });

  test('lets two at once make it one after the other', async () => {
    let made = 0;
    const slow = thing(async (into) => {
      made += 1;
      await writeFile(join(into, 'program'), 'made');
    });
    await Promise.all([cached(context, slow), cached(context, slow)]);
    expect(made).toBe(1);
  });
});

describe('taking a lock', () => {
  test('does not wait for a holder that has died', async () => {
    const file = join(folder, 'lock');
    await writeFile(file, '999999999 1');
    expect(
      await withLock(
        file,
        () => undefined,
        () => Promise.resolve('done'),
      ),
    ).toBe('done');
    expect(existsSync(file)).toBe(false);
  });
});
