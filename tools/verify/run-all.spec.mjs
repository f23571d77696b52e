import { once } from 'node:events';
import { mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { endAll } from './children.mjs';
import { runAll } from './run-all.mjs';

const program = (name, script, more = {}) => ({ name, kind: 'program', arguments: ['-e', script], ...more });
const fine = program('lint', '0');

let folder;
let said;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hands = (more) => ({
  start: async () => ({ env: {}, stop: async () => {} }),
  tell: (line) => said.push(line),
  signal: new AbortController().signal,
  ...more,
});
const prove = (stages, more) => runAll(stages, { root: folder, folder, env: process.env }, hands(more));

describe('running the stages', () => {
  test('sums up what passed and shows what a failing one wrote', async () => {
    const total = await prove([fine, program('types', "console.log('no such name'); process.exitCode = 2;"), fine]);
    expect(total).toEqual({ passed: 2, failed: 1, skipped: 0 });
    expect(said.join('\n')).toContain('no such name');
  });

  test('runs a stage beside the one before it, and waits for both', async () => {
    const until = (name, other) =>
      program(
        name,
        `const { existsSync, writeFileSync } = require('node:fs');
         writeFileSync('${name}', '');
         setInterval(() => existsSync('${other}') && process.exit(), 20);
         setTimeout(() => process.exit(1), 20_000);`,
      );
    const both = [until('format', 'lint'), { ...until('lint', 'format'), isBeside: true }];
    const after = program('types', "const { existsSync } = require('node:fs'); process.exitCode = existsSync('format') ? 0 : 1;");
    expect(await prove([...both, after])).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  test('fails a stage whose report is missing', async () => {
    expect(await prove([{ ...fine, kind: 'jest' }])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('hands the addresses of the engines on and stops them at the end', async () => {
    let stopped = 0;
    const start = async () => ({ env: { HOMEWARD_TEST_KAFKA: '127.0.0.1:9' }, stop: async () => (stopped += 1) });
    const asks = program('integration', "process.exitCode = process.env.HOMEWARD_TEST_KAFKA === '127.0.0.1:9' ? 0 : 1", {
      needs: 'engines',
    });
    expect(await prove([asks, asks], { start })).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(stopped).toBe(1);
  });

  test('fails all that needs engines when they do not start', async () => {
    const start = async () => Promise.reject(new Error('the port is taken'));
    expect(await prove([program('integration', '0', { needs: 'engines' }), fine], { start })).toEqual({
      passed: 1,
      failed: 2,
      skipped: 0,
    });
    expect(said.join('\n')).toContain('the port is taken');
  });

  test('ends the running stage and starts no other when it is interrupted', async () => {
    const controller = new AbortController();
    const watcher = watch(folder);
    const begun = once(watcher, 'change');
    const endless = program('unit', "setInterval(() => 0, 1000); require('node:fs').writeFileSync('begun', '')");
    const running = prove([endless, fine], { signal: controller.signal });
    await begun;
    watcher.close();
    controller.abort();
    endAll();
    expect(await running).toEqual({ passed: 0, failed: 2, skipped: 0 });
  });
});
