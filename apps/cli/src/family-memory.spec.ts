import { residentMegabytes } from '@homeward/engines';
import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { familyMegabytes, familyOf, readParents } from './family-memory.js';

describe('the family of a process', () => {
  test('is itself, its children and theirs, and nobody else', () => {
    const parents = new Map([
      [10, 1],
      [11, 10],
      [12, 10],
      [13, 11],
      [20, 1],
      [21, 20],
    ]);
    expect(familyOf(10, parents)).toEqual([10, 11, 12, 13]);
    expect(familyOf(21, parents)).toEqual([21]);
  });
});

describe('the memory of a family', () => {
  test('counts what a child holds', async () => {
    const holding =
      "const kept = Buffer.alloc(150e6, 1); console.log('held'); process.stdin.on('end', () => kept.fill(0)).resume()";
    const parent = spawn('/bin/sh', ['-c', '"$0" -e "$1"; :', process.execPath, holding], { stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = once(parent, 'exit');
    try {
      await once(createInterface(parent.stdout), 'line');
      const pid = parent.pid ?? 0;
      const alone = (await residentMegabytes(pid)) ?? 0;
      expect(alone).toBeLessThan(50);
      expect(await familyMegabytes(pid, await readParents())).toBeGreaterThan(140);
    } finally {
      parent.stdin.end();
      await ended;
    }
  });

  test('is unknown once its first process has ended', async () => {
    const child = spawn('/bin/true');
    await once(child, 'exit');
    expect(await familyMegabytes(child.pid ?? 0, new Map())).toBeUndefined();
  });
});
