import type { DataSource } from 'typeorm';
import { bindAccess, type InTransaction } from './access.js';

const retriedStates = new Set(['40001', '40P01']);
const tries = 4;

/** A serialisation failure or a deadlock: the same work in a new transaction may succeed. */
function isWorthRetrying(error: unknown): boolean {
  return retriedStates.has(String((error as { code?: unknown }).code));
}

/**
 * Opens the one kind of transaction there is: the caller's access is set for row security first, transaction-local, and ends with it.
 * Serialisation failures and deadlocks are retried up to three times; the door's own row makes that safe.
 */
export function inTransactionOf(dataSource: DataSource): InTransaction {
  return async (access, work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await dataSource.transaction(async (tx) => {
          await tx.query(
            `SELECT set_config('app.agency', $1, true), set_config('app.actor', $2, true), set_config('app.purpose', $3, true)`,
            [access.agencyId, access.actorId, access.purpose],
          );
          bindAccess(tx, access);
          return work(tx);
        });
      } catch (error) {
        if (attempt >= tries || !isWorthRetrying(error)) throw error;
      }
    }
  };
}
