import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretFrom } from './secret-file.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a secret in a file', () => {
  test('is made the first time, the same ever after, and read by its owner alone', async () => {
    const file = join(folder, 'secrets/field-key');
    const made = await secretFrom(file);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(await secretFrom(file)).toBe(made);
    expect((await stat(file)).mode & 0o777).toBe(0o400);
  });

  test('is one for all who ask for it at once', async () => {
    const file = join(folder, 'secrets/field-key');
    const made = await Promise.all(Array.from({ length: 20 }, () => secretFrom(file)));
    expect(new Set(made).size).toBe(1);
    expect(await readdir(join(folder, 'secrets'))).toEqual(['field-key']);
  });
});
