import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { agencyId, officerId, provinceAgencies, type Role } from '@homeward/contracts';
import { bootService, required, until, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { ProvinceSeed } from './province-seed.js';

const county = provinceAgencies.filter(({ slug }) =>
  /^unreal-(nation|province|prefecture|county-a|county-b|township)\//.test(slug),
);
const history = provinceAgencies.filter(({ slug }) => /^(gb|xx)\//.test(slug));
const wanted = [...county, ...history];

let booted: BootedService;
const as = (slug: string, role: Role, n: 1 | 2 = 1): ApiClient =>
  booted.as({ id: officerId(slug, role, n), agencyId: agencyId(slug) });
const count = async (sql: string) => (await booted.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n;

beforeAll(async () => {
  booted = await bootService(coordination, { kafka: required('HOMEWARD_TEST_KAFKA'), topicPrefix: `seed-${process.pid}-` });
  await booted.service.app.get(ProvinceSeed).fill(wanted);
  await until(
    'coordination has heard of its own registry',
    async () => {
      const told = await count(`coordination.outbox WHERE fact = 'officer.assigned'`);
      return told === (await count('coordination.assignments'));
    },
    120,
  );
}, 180_000);

afterAll(() => booted?.stop(), 30_000);

describe('the seed of the fictional province', () => {
  test('R28: court, procuratorate, public security, education and civil affairs exist at national level', async () => {
    const answer = await as('unreal-county-a/civil-affairs', 'registrar').get('agencies?level=national&limit=200');
    const kinds = (answer.body as { items: { kind: string }[] }).items.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['court', 'procuratorate', 'public-security', 'education', 'civil-affairs']));
  });

  test('changes nothing when it is run again', async () => {
    const before = await count('coordination.outbox');
    expect(await booted.service.app.get(ProvinceSeed).fill(wanted)).toBe(0);
    expect(await count('coordination.outbox')).toBe(before);
  });
});
