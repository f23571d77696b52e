import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyFile, fileKms } from './file-kms.js';
import { createKeyRing, openKeyRing } from './key-ring.js';

let folder: string;
const keyFile = () => join(folder, 'wrapping.key');
const ringFile = () => join(folder, 'field-keys.json');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-ring-'));
  await createKeyFile(keyFile());
  await createKeyRing(ringFile(), fileKms(keyFile()), 'k1');
});

afterEach(() => rm(folder, { recursive: true }));

describe('opening a key ring', () => {
  test('unwraps the keys it was made with', async () => {
    const first = await openKeyRing(ringFile(), fileKms(keyFile()));
    const again = await openKeyRing(ringFile(), fileKms(keyFile()));
    expect(first.current).toBe('k1');
    expect(first.keys.get('k1')).toHaveLength(32);
    expect(first.keys.get('k1')).toEqual(again.keys.get('k1'));
  });

  test('fails with another wrapping key', async () => {
    const other = join(folder, 'other.key');
    await createKeyFile(other);
    await expect(openKeyRing(ringFile(), fileKms(other))).rejects.toThrow();
  });

  test('fails for ever once the wrapping key is destroyed', async () => {
    await fileKms(keyFile()).destroy();
    await expect(stat(keyFile())).rejects.toThrow(/ENOENT/);
    await expect(openKeyRing(ringFile(), fileKms(keyFile()))).rejects.toThrow(/ENOENT/);
  });

  test('fails when the ring was changed', async () => {
    const ring = (await readFile(ringFile(), 'utf8')).replace('"current": "k1"', '"current": "k9"');
    await writeFile(ringFile(), ring);
    await expect(openKeyRing(ringFile(), fileKms(keyFile()))).rejects.toThrow(/lacks its current key/);
  });

  test('fails when the file holds no key', async () => {
    const empty = join(folder, 'empty.key');
    await writeFile(empty, '');
    await expect(openKeyRing(ringFile(), fileKms(empty))).rejects.toThrow(/does not hold a key/);
  });
});

describe('making key files', () => {
  test('keeps them from everybody else', async () => {
    expect((await stat(keyFile())).mode & 0o077).toBe(0);
    expect((await stat(ringFile())).mode & 0o077).toBe(0);
  });

  test('never overwrites one', async () => {
    await expect(createKeyFile(keyFile())).rejects.toThrow(/EEXIST/);
    await expect(createKeyRing(ringFile(), fileKms(keyFile()), 'k2')).rejects.toThrow(/EEXIST/);
  });
});
