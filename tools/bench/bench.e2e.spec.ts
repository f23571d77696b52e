import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, jest, test } from '@jest/globals';
import type { Figure } from './figure.js';

jest.setTimeout(900_000);

describe('measuring the duties, quickly', () => {
  test('fires each copy once with whole work, and prints every figure with its bare twin and the machine', async () => {
    const line = [join(import.meta.dirname, 'bench.mjs'), '--scenario', 'duties', '--quick', '--json'];
    const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'inherit'] });
    const { figures } = JSON.parse(await text(child.stdout)) as { figures: Figure[] };

    const ofLevel = ['lateness at', 'lateness of', 'opening from', 'explaining a', 'explaining a'];
    expect(figures.map(({ what, outstanding }) => [what.split(' ').slice(0, 2).join(' '), outstanding])).toEqual([
      ...ofLevel.map((what) => [what, 0]),
      ['preview of', 2_000],
      ...ofLevel.map((what) => [what, 2_000]),
    ]);
    for (const { measured, raw, statements, machine } of figures) {
      expect(raw?.count ?? measured.count).toBe(measured.count);
      expect(statements).toBeGreaterThan(0);
      expect(machine).toMatchObject({ cores: expect.any(Number), memoryGigabytes: expect.any(Number), load: expect.any(Number) });
    }
    const [steady, burst] = figures;
    expect(steady?.notes).toContain('each fired once: 150 duties, 150 steps, 150 lines, 150 notices, 150 facts, 150 audited');
    expect(burst?.notes).toContain('each fired once: 300 duties, 300 steps, 300 lines, 300 notices, 300 facts, 300 audited');
  });
});
