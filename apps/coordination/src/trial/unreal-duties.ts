import { randomUUID } from 'node:crypto';

/** A database that a test writes into past every wall. */
interface Written {
  database: { query: (sql: string, values: unknown[]) => Promise<unknown> };
}

/** The row of an open duty as it lies in the database. */
export async function oweUnreal(
  { database }: Written,
  { matterId, agencyId, blocksClosing = true }: { matterId: string; agencyId: string; blocksClosing?: boolean },
): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO coordination.duties (id, version, pack, pack_version, duty_type, matter_id, subject_kind, subject_id, occurrence, cycle,
       opening_fact_id, started_at, started_until, due_date, due_at, missed_count, provisional_years, state, mode, rung, agency_id, owner_role,
       blocks_closing, late, recorded_late, historical, implied, inputs, recorded_at)
     VALUES ($1::uuid, 1, 'base', '1', 'HW-TRF-04', $2, 'transferId', $1::text, 1, 1, $1::uuid, now(), now(), '2026-10-24', '2026-10-24T16:00:00Z', 0, '{}',
       'open', 'enforce', 0, $3, 'responsible-officer', $4, 'no', false, false, false, '{"kind":"hardLimit","pauses":[],"extensions":[]}', now())`,
    [id, matterId, agencyId, blocksClosing],
  );
  return id;
}
