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
  async record(tx: EntityManager, entry: AuditEntry): Promise<void> {
    const access = accessOf(tx);
    // The minute of a public tip would let a reader match it with other records.
    await tx.query(
      `INSERT INTO ${this.schema}.audit_entries
         (agency_id, at, actor, on_behalf_of, action, object_type, object_id, matter_id, purpose, decision, policy_ids, request_id, outcome)
       VALUES ($1, CASE WHEN $2 = 'public' THEN date_trunc('hour', now()) ELSE now() END, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        access.agencyId,
        access.actorId,
        access.onBehalfOf ?? null,
        entry.action,
        entry.objectType,
        entry.objectId,
        entry.matterId,
        access.purpose,
        entry.decision,
        entry.policyIds,
        access.requestId,
        entry.outcome,
      ],
    );
  }

  /** Records a denial after its transaction was rolled back, in a transaction of its own. */
  async denied(inTransaction: InTransaction, access: Access, entry: AuditEntry): Promise<void> {
    await inTransaction(access, (tx) => this.record(tx, { ...entry, decision: 'deny', outcome: 'refused' }));
  }
}
