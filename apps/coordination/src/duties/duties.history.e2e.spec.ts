import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { asOfficer, unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { oweUnreal } from '../trial/unreal-duties.js';

jest.setTimeout(90_000);

let booted: BootedService;
let officer: { id: string; agencyId: string };

const over = 10_000;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  const agencyId = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  officer = await unrealHolder(booted, agencyId, 'duty-officer');
  const dutyId = await oweUnreal(booted, { matterId: randomUUID(), agencyId });
  await manyMore('duties', dutyId, { state: 'met', opening_fact_id: null });
  await booted.database.query(
    `INSERT INTO coordination.notices (id, version, agency_id, role, matter_id, duty_id, cycle, rung, pack, pack_version, duty_type, act, urgency,
       due_at, link, status, recorded_at)
     VALUES ($1::uuid, 1, $2, 'duty-officer', NULL, $1::uuid, 1, 1, 'base', '1', 'HW-TRF-04', 'escalate', 'single', now(), '/duties', 'unread', now())`,
    [dutyId, agencyId],
  );
  await manyMore('notices', dutyId, { status: 'read', read_by: officer.id, read_at: '2026-03-03T04:00:00Z', duty_id: null });
  await booted.database.query(
    `INSERT INTO coordination.deliveries (id, notice_id, duty_id, cycle, rung, agency_id, role, channel, kind, repeat, state, not_before,
       next_attempt_at, leased_until, attempts, effect_key, recorded_at)
     VALUES ($1::uuid, $1::uuid, $1::uuid, 1, 1, $2, 'duty-officer', 'mail', 'single', 0, 'failed', now(), now(), '-infinity', 3, 'unreal', now())`,
    [dutyId, agencyId],
  );
  await manyMore('deliveries', dutyId, { state: 'delivered', notice_id: null, duty_id: null, effect_key: null });
  await booted.database.query('ANALYZE coordination.duties, coordination.notices, coordination.deliveries');
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

/** The same row many times over, each with an id of its own; null stands for a reference that has to be its own too. */
async function manyMore(
  table: 'duties' | 'notices' | 'deliveries',
  id: string,
  change: Record<string, string | null>,
): Promise<void> {
  await booted.database.query(`ALTER TABLE coordination.${table} DISABLE TRIGGER ALL`);
  await booted.database.query(
    `INSERT INTO coordination.${table} SELECT copy.*
       FROM coordination.${table} model CROSS JOIN generate_series(1, $4::int) n CROSS JOIN LATERAL jsonb_populate_record(NULL::coordination.${table},
              to_jsonb(model) || $2::jsonb || jsonb_build_object('id', gen_random_uuid())
              || (SELECT coalesce(jsonb_object_agg(name, gen_random_uuid()), '{}') FROM unnest($3::text[]) name WHERE n > 0)) copy
      WHERE model.id = $1`,
    [id, JSON.stringify(change), Object.keys(change).filter((name) => change[name] === null), over],
  );
  await booted.database.query(`ALTER TABLE coordination.${table} ENABLE TRIGGER ALL`);
}

interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
}

/** How many blocks a question of an officer touches, once it has been asked before. */
const blocksOf = (sql: string, values: unknown[]): Promise<number> =>
  asOfficer(booted, officer, async (tx) => {
    await tx.query(sql, values);
    const [row] = await tx.query<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, values);
    const plan = row?.['QUERY PLAN'][0]?.Plan;
    return plan ? plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] : Number.POSITIVE_INFINITY;
  });

describe(`what is asked beside ${over} duties that are over`, () => {
  const mine = 'SELECT id FROM coordination.duties WHERE (agency_id = $1 OR counterpart_agency_id = $1)';
  const page = 'ORDER BY recorded_at DESC, id DESC LIMIT 51';

  test.each([
    ['what runs', `${mine} AND state = 'open' ${page}`],
    ['what is overdue', `${mine} AND (state IN ('open', 'paused', 'held') AND missed_at IS NOT NULL) = true ${page}`],
    [
      'what an agency owes',
      `SELECT id FROM coordination.duties WHERE agency_id = $1 AND state IN ('open', 'paused', 'held') ORDER BY id`,
    ],
    [
      'what is unread',
      `SELECT id FROM coordination.notices WHERE agency_id = $1 AND role = 'duty-officer' AND status = 'unread' ${page}`,
    ],
    [
      'what has failed',
      `SELECT id FROM coordination.notices notice WHERE agency_id = $1
          AND EXISTS (SELECT 1 FROM coordination.deliveries d WHERE d.notice_id = notice.id AND d.state = 'failed') ${page}`,
    ],
  ])('%s costs what it did without them', async (_, sql) => {
    expect(await blocksOf(sql, [officer.agencyId])).toBeLessThan(60);
  });
});
