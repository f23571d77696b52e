import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { accepted, refused } from './lint-examples.mjs';

let told;
let severities;
beforeAll(() => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'lint-probe.mjs')], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  ({ told, severities } = JSON.parse(stdout));
}, 120_000);

describe('reading code by the rules of this house', () => {
  test.each(refused.map(([rule, file, text], at) => [rule, file, text.slice(0, 60), at]))(
    '%s refuses in %s: %s',
    (rule, _file, _text, at) => {
      expect(told[at]).toContain(rule);
    },
  );

  test.each(accepted.map(([file, text], at) => [file, text.slice(0, 60), at]))('passes in %s: %s', (_file, _text, at) => {
    expect(told[refused.length + at]).toEqual([]);
  });

  test('gives no warnings: a rule is an error or absent (H36)', () => {
    expect(severities.length).toBeGreaterThan(20);
    expect(severities.filter(({ severity }) => severity === 1)).toEqual([]);
  });
});
