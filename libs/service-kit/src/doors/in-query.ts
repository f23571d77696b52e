import { exactly } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import type { EntityManager } from 'typeorm';
import type { Command } from '../http/request.js';

/** Reads on behalf of a caller; the audit entry of the reading is committed before the data leaves. */
export type InQuery = <Answer>(command: Command, work: (tx: EntityManager) => Promise<Answer>) => Promise<Answer>;

export const inQueryOf =
  (inTransaction: InTransaction, now: () => string): InQuery =>
  (command, work) => {
    const recordedAt = now();
    return inTransaction(
      {
        agencyId: command.agencyId,
        actorId: command.officerId,
        purpose: command.purpose,
        requestId: command.requestId,
        traceparent: command.traceparent,
        occurred: exactly(recordedAt),
        recordedAt,
        implied: false,
        historical: false,
      },
      work,
    );
  };
