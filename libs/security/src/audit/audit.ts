import { accessOf, type Access, type InTransaction } from '@homeward/database';
import type { EntityManager } from 'typeorm';
import { schemaName } from '../schema-name.js';
import type { AuditEntry } from './audit-entry.js';

/** Writes audit entries. An entry that cannot be written fails its transaction: no act without its record. */
export class Audit {
  private readonly schema: string;

  constructor({ schema }: { schema: string }) {
    this.schema = schemaName(schema);
  }

  /** Records an act in the transaction of the act itself. */
  record(tx: EntityManager, entry: AuditEntry): Promise<void> {
    return this.recordAll(tx, [entry]);
  }

  /** Records acts of one kind of access, done in one transaction, by one statement. */
  async recordAll(tx: EntityManager, entries: readonly AuditEntry[]): Promise<void> {
    const access = accessOf(tx);
    if (entries.length === 0) return;
    // The minute of a public tip would let a reader match it with other records.
    await tx.query(
      `INSERT INTO ${this.schema}.audit_entries
         (agency_id, at, actor, on_behalf_of, action, object_type, object_id, matter_id, purpose, decision, policy_ids, request_id, outcome)
       SELECT COALESCE("agencyId", $1::uuid), CASE WHEN $2::text = 'public' THEN date_trunc('hour', now()) ELSE now() END, $2::text, $3::text,
              action, "objectType", "objectId", "matterId", $4::text, decision, "policyIds", $5::text, outcome
         FROM ROWS FROM (json_to_recordset($6) AS ("agencyId" uuid, action text, "objectType" text, "objectId" text, "matterId" uuid,
                decision text, "policyIds" text[], outcome text)) WITH ORDINALITY AS acts ORDER BY ordinality`,
      [access.agencyId, access.actorId, access.onBehalfOf ?? null, access.purpose, access.requestId, JSON.stringify(entries)],
    );
  }

  /** Records a denial after its transaction was rolled back, in a transaction of its own. */
  async denied(inTransaction: InTransaction, access: Access, entry: AuditEntry): Promise<void> {
    await inTransaction(access, (tx) => this.record(tx, { ...entry, decision: 'deny', outcome: 'refused' }));
  }
}
