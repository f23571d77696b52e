import type { EntityManager } from 'typeorm';
import type { SignedHead } from './chain-head.js';
import type { ChainEntry, SealedEntry } from './chain.js';

const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const entryColumns = `id, agency_id AS "agencyId", ${utc('at')} AS at, actor, on_behalf_of AS "onBehalfOf", action,
  object_type AS "objectType", object_id AS "objectId", matter_id AS "matterId", purpose, decision, policy_ids AS "policyIds",
  request_id AS "requestId", outcome`;

/** The oldest entries that have no place in a chain yet. Asked by their mark, not by their id, so one that commits late is only sealed later. */
export function readUnsealed(tx: EntityManager, schema: string, limit: number): Promise<ChainEntry[]> {
  return tx.query<ChainEntry[]>(
    `SELECT ${entryColumns} FROM ${schema}.audit_entries WHERE seq IS NULL ORDER BY audit_entries.id LIMIT $1`,
    [limit],
  );
}

/** One agency's chain as it stands, for the verifier. */
export function readChain(tx: EntityManager, schema: string, agencyId: string): Promise<SealedEntry[]> {
  return tx.query<SealedEntry[]>(
    `SELECT ${entryColumns}, seq, prev_hash AS "prevHash", hash FROM ${schema}.audit_entries
      WHERE agency_id = $1 AND seq IS NOT NULL ORDER BY audit_entries.seq`,
    [agencyId],
  );
}

/** The signed heads of one agency's chain that this schema keeps. */
export function readHeads(tx: EntityManager, schema: string, agencyId: string): Promise<SignedHead[]> {
  return tx.query<SignedHead[]>(
    `SELECT agency_id AS "agencyId", seq, hash, ${utc('at')} AS at, key_id AS "keyId", signature
       FROM ${schema}.audit_heads WHERE agency_id = $1 ORDER BY audit_heads.seq`,
    [agencyId],
  );
}

/** Writes the links of entries that had none; one that has got a link meanwhile stops the whole transaction. */
export async function writeLinks(tx: EntityManager, schema: string, entries: readonly SealedEntry[]): Promise<void> {
  const [, written] = await tx.query<[unknown, number]>(
    `UPDATE ${schema}.audit_entries e SET seq = l.seq, prev_hash = l.prev_hash, hash = l.hash
       FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) AS l (id, seq, prev_hash, hash)
      WHERE e.id = l.id AND e.seq IS NULL`,
    [
      entries.map(({ id }) => id),
      entries.map(({ seq }) => seq),
      entries.map(({ prevHash }) => prevHash),
      entries.map(({ hash }) => hash),
    ],
  );
  if (written !== entries.length) throw new Error(`${written} of ${entries.length} audit entries were linked.`);
}

export interface ChainTip {
  agencyId: string;
  seq: string;
  hash: string;
}

export function readTips(tx: EntityManager, schema: string, agencyIds: readonly string[]): Promise<ChainTip[]> {
  return tx.query<ChainTip[]>(`SELECT agency_id AS "agencyId", seq, hash FROM ${schema}.audit_chains WHERE agency_id = ANY ($1)`, [
    agencyIds,
  ]);
}

export async function writeTips(tx: EntityManager, schema: string, tips: readonly ChainTip[], now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO ${schema}.audit_chains (agency_id, seq, hash, head_seq, head_at)
     SELECT t.agency_id, t.seq, t.hash, 0, $4 FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS t (agency_id, seq, hash)
     ON CONFLICT (agency_id) DO UPDATE SET seq = EXCLUDED.seq, hash = EXCLUDED.hash`,
    [tips.map(({ agencyId }) => agencyId), tips.map(({ seq }) => seq), tips.map(({ hash }) => hash), now],
  );
}

/** Chains that grew enough, or long enough ago, since their last signed head. */
export function readTipsWithoutHead(
  tx: EntityManager,
  schema: string,
  due: { entries: number; before: Date },
): Promise<ChainTip[]> {
  return tx.query<ChainTip[]>(
    `SELECT agency_id AS "agencyId", seq, hash FROM ${schema}.audit_chains
      WHERE seq > head_seq AND (seq - head_seq >= $1 OR head_at <= $2) ORDER BY agency_id`,
    [due.entries, due.before],
  );
}

/** How long the entry that waits longest for a place in a chain or for a signed head behind it has waited, in seconds. */
export async function secondsWithoutHead(tx: EntityManager, schema: string): Promise<number> {
  const [row] = await tx.query<{ seconds: number }[]>(
    `SELECT COALESCE(EXTRACT(epoch FROM clock_timestamp() - LEAST(
              (SELECT min(head_at) FROM ${schema}.audit_chains WHERE seq > head_seq),
              (SELECT at FROM ${schema}.audit_entries WHERE seq IS NULL ORDER BY id LIMIT 1))), 0)::float8 AS seconds`,
  );
  return row?.seconds ?? 0;
}

export async function writeHead(tx: EntityManager, schema: string, head: SignedHead): Promise<void> {
  await tx.query(
    `INSERT INTO ${schema}.audit_heads (agency_id, seq, hash, at, key_id, signature) VALUES ($1, $2, $3, $4, $5, $6)`,
    [head.agencyId, head.seq, head.hash, head.at, head.keyId, head.signature],
  );
  await tx.query(`UPDATE ${schema}.audit_chains SET head_seq = $2, head_at = $3 WHERE agency_id = $1`, [
    head.agencyId,
    head.seq,
    head.at,
  ]);
}
