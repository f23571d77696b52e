import { findCheckout } from '@homeward/engines';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

let folder: string;
const place = (name: string, content: string): void => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

/** A checkout whose command answers with one document, and whose package manager does nothing. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-door-"odd"-'));
  copyFileSync(join(findCheckout(import.meta.dirname), 'homeward'), join(folder, 'homeward'));
  for (const name of ['apps/cli/src/a.ts', 'libs/a/src/a.ts', 'tsconfig.base.json', 'package-lock.json']) place(name, '');
  place(
    'tools/bundle.mjs',
    `import { mkdirSync, writeFileSync } from 'node:fs';
     mkdirSync('apps/cli/dist', { recursive: true });
     writeFileSync('apps/cli/dist/main.mjs', 'console.log(JSON.stringify({ words: process.argv.slice(2) }))');`,
  );
  place('bin/npm', '#!/bin/sh\nmkdir -p node_modules\n[ -z "$BROKEN" ]\n');
  chmodSync(join(folder, 'bin/npm'), 0o755);
  symlinkSync(process.execPath, join(folder, 'bin/node'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function homeward(words: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, ...more };
  const { stdout, stderr, status } = spawnSync(join(folder, 'homeward'), words, { encoding: 'utf8', env });
  return { stdout, stderr, status };
}
const objectsIn = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('what the script does before the command itself', () => {
  test.each([
    [['status', '--json'], 'running'],
    [['replay', '--json'], 'running'],
    [['token', '--as', 'somebody'], 'Dependencies'],
  ])('%j: stays off standard output, which holds the answer alone', (words, told) => {
    const { stdout, stderr, status } = homeward(words);
    expect(JSON.parse(stdout)).toEqual({ words });
    expect({ status, isTold: stderr.includes(told) }).toEqual({ status: 0, isTold: true });
  });

  test('is told as JSON lines by commands that tell JSON lines', () => {
    const { stdout } = homeward(['up', '--json']);
    expect(objectsIn(stdout).map(({ state, words }) => state ?? words)).toEqual(['running', 'done', ['up', '--json']]);
  });

  test('tells its failure where it tells its progress, and ends with 1', () => {
    const broken = { BROKEN: 'yes' };
    const [line, alone] = [homeward(['up', '--json'], broken), homeward(['status', '--json'], broken)];
    expect(objectsIn(line.stdout).at(-1)).toMatchObject({ state: 'failed', log: join(folder, '.local/log/npm-ci.log') });
    expect({ status: line.status, rest: line.stderr }).toEqual({ status: 1, rest: '' });
    expect(objectsIn(alone.stderr).at(-1)).toMatchObject({ state: 'failed', step: 'Dependencies' });
    expect({ status: alone.status, rest: alone.stdout }).toEqual({ status: 1, rest: '' });
    expect(homeward(['up'], broken)).toMatchObject({ status: 1, stderr: expect.stringContaining('✗ Dependencies failed') });
  });
});
