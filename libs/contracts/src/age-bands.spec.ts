import { describe, expect, test } from '@jest/globals';
import { ageBand } from './codes.js';
import { identifyVictim, reclassifyVictim } from './investigation.http.js';
import { recordRecovery } from './rescue.http.js';

const matterId = 'a3bb189e-8bf9-4c3a-9912-ace4e6543002';
const status = 'PossibleVictimOfTrafficking';
const acts = [
  ['identifying a victim', identifyVictim, { status }],
  ['reclassifying a victim', reclassifyVictim, { status }],
  ['recording a recovery', recordRecovery, { matterId }],
] as const;
const fits: Record<string, readonly boolean[]> = { adult: [false], unknown: [true, false] };

describe.each(acts)('%s', (_name, schema, body) => {
  test.each(ageBand.options)('tells a minor and the age band %s alike', (band) => {
    for (const minor of [true, false]) {
      const read = schema.safeParse({ ...body, ageBand: band, minor });
      const issues = read.error?.issues.map((issue) => [issue.path, issue.code === 'custom' && issue.params?.['code']]);
      const isAlike = (fits[band] ?? [true]).includes(minor);
      expect(issues).toEqual(isAlike ? undefined : [[['minor'], 'age-contradicts-minor']]);
    }
  });

  test('needs no age band', () => {
    expect(schema.safeParse({ ...body, minor: true }).success).toBe(true);
  });
});
