import { DomainError } from '@homeward/contracts';
import type { AuditEntry } from '../audit/audit-entry.js';

/** A refusal by the policy point. To the caller it is what an unknown id is; the door records `entry` after the rollback. */
export class Denied extends DomainError {
  constructor(
    refusal: DomainError,
    readonly entry: AuditEntry,
  ) {
    super(refusal.kind, refusal.code, refusal.message, refusal.details);
  }
}
