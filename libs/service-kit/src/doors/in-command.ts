import { DomainError } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import type { EntityManager } from 'typeorm';
import { Answered } from '../http/answered.js';
import type { Command } from '../http/request.js';
import { accessOfCommand } from './access-of-command.js';
import { requestHash } from './request-hash.js';

/** Runs a command once: the key's row, the work, its facts and its audit entry are one transaction; a repeat is answered from the stored reply. */
export type InCommand = <Reply>(command: Command, work: (tx: EntityManager) => Promise<Reply>) => Promise<Reply>;

interface StoredKey {
  request_hash: string;
  status: number | null;
  reply: unknown;
}

interface CommandDoor {
  schema: string;
  inTransaction: InTransaction;
  zoneOf: (agencyId: string) => Promise<string>;
  now: () => string;
  /** Hears of each change that somebody else's came before. */
  onStale: () => void;
}

const lockTimeout = '55P03';

export function inCommandOf(door: CommandDoor): InCommand {
  const inTransaction = tellingStale(door);
  return async (command, work) => {
    const access = accessOfCommand(command, await door.zoneOf(command.agencyId), door.now());
    const { idempotencyKey } = command;
    if (idempotencyKey === undefined) return inTransaction(access, work);
    // The same words for another purpose are another request: its rights and its marks differ.
    const hash = requestHash(`${command.purpose} ${command.target}`, command.body);
    return inTransaction(access, async (tx) => {
      const stored = await claim(tx, door.schema, { access, key: idempotencyKey, hash });
      if (stored) return replay(stored, hash) as Awaited<ReturnType<typeof work>>;
      const reply = await work(tx);
      await keep(tx, door.schema, { access, key: idempotencyKey, reply });
      await forgetOld(tx, door.schema, access.agencyId);
      return reply;
    });
  };
}

const tellingStale =
  ({ inTransaction, onStale }: CommandDoor): InTransaction =>
  async (access, work) => {
    try {
      return await inTransaction(access, work);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'stale') onStale();
      throw error;
    }
  };

async function keep(tx: EntityManager, schema: string, call: { access: Access; key: string; reply: unknown }): Promise<void> {
  const { access, key, reply } = call;
  const { status, body } = reply instanceof Answered ? (reply as Answered<unknown>) : { status: null, body: reply };
  await tx.query(
    `UPDATE ${schema}.idempotency_keys SET status = $4, reply = $5 WHERE agency_id = $1 AND actor_id = $2 AND key = $3`,
    [access.agencyId, access.actorId, key, status, JSON.stringify(body ?? null)],
  );
}

/** Keys are kept for seven days, those of imports for good. Every command clears a few of its own agency's; what another one clears just now is left to it. */
async function forgetOld(tx: EntityManager, schema: string, agencyId: string): Promise<void> {
  await tx.query(
    `DELETE FROM ${schema}.idempotency_keys WHERE (agency_id, actor_id, key) IN (
       SELECT agency_id, actor_id, key FROM ${schema}.idempotency_keys
        WHERE agency_id = $1 AND NOT kept_for_ever AND created_at < now() - interval '7 days'
        ORDER BY created_at LIMIT 20 FOR UPDATE SKIP LOCKED)`,
    [agencyId],
  );
}

async function claim(
  tx: EntityManager,
  schema: string,
  call: { access: Access; key: string; hash: string },
): Promise<StoredKey | null> {
  const { agencyId, actorId, purpose } = call.access;
  const inserted = await insertKey(tx, schema, [agencyId, actorId, call.key, call.hash, purpose === 'historical-import']);
  if (inserted) return null;
  const [stored] = await tx.query<StoredKey[]>(
    `SELECT request_hash, status, reply FROM ${schema}.idempotency_keys WHERE agency_id = $1 AND actor_id = $2 AND key = $3`,
    [agencyId, actorId, call.key],
  );
  if (!stored) throw inFlight();
  return stored;
}

async function insertKey(tx: EntityManager, schema: string, values: unknown[]): Promise<boolean> {
  try {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO ${schema}.idempotency_keys (agency_id, actor_id, key, request_hash, kept_for_ever) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (agency_id, actor_id, key) DO NOTHING RETURNING key`,
      values,
    );
    return rows.length === 1;
  } catch (error) {
    if ((error as { code?: unknown }).code === lockTimeout) throw inFlight(error);
    throw error;
  }
}

function inFlight(cause?: unknown): DomainError {
  const refusal = new DomainError('conflict', 'idempotency-in-flight', 'The first request with this key is still running.');
  if (cause !== undefined) refusal.cause = cause;
  return refusal;
}

function replay(stored: StoredKey, hash: string): unknown {
  if (stored.request_hash !== hash)
    throw new DomainError('conflict', 'idempotency-mismatch', 'This key was used for another request.');
  return stored.status === null ? stored.reply : new Answered(stored.status, stored.reply);
}
