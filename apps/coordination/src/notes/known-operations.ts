import { accessOf } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { operationNotFound } from './notes.errors.js';

/** Knows from prevention's facts which special operations there are and which agency runs each. */
@Injectable()
export class KnownOperations {
  async note(tx: EntityManager, operationId: string, agencyId: string): Promise<void> {
    await tx.query(`INSERT INTO coordination.known_operations (id, agency_id) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING`, [
      operationId,
      agencyId,
    ]);
  }

  /** Lets in the agency that runs the operation, and an import of history. */
  async enter(tx: EntityManager, operationId: string): Promise<void> {
    const { agencyId, purpose } = accessOf(tx);
    const [operation] = await tx.query<{ agencyId: string }[]>(
      `SELECT agency_id AS "agencyId" FROM coordination.known_operations WHERE id = $1`,
      [operationId],
    );
    if (!operation || (operation.agencyId !== agencyId && purpose !== 'historical-import')) throw operationNotFound();
  }
}
