import type { LedgerFact } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

// A closed matter is not opened again because a rule has changed.
const inOpenMatters = `fact = ANY($1) AND NOT EXISTS (
  SELECT 1 FROM coordination.matter_gates g WHERE g.matter_id = f.matter_id AND g.state = 'closed')`;

/** The recorded facts by which changed rows would have opened duties. */
@Injectable()
export class OpeningFacts {
  async count(tx: EntityManager, names: readonly string[]): Promise<number> {
    if (names.length === 0) return 0;
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM coordination.duty_facts f WHERE ${inOpenMatters}`,
      [names],
    );
    return row?.count ?? 0;
  }

  async after(tx: EntityManager, names: readonly string[], id: string, most: number): Promise<LedgerFact[]> {
    if (names.length === 0) return [];
    const rows = await tx.query<(Omit<LedgerFact, 'recordedAt'> & { recordedAt: Date })[]>(
      `SELECT fact_id AS "factId", fact AS name, matter_id AS "matterId", agency_id AS "agencyId", occurred,
              recorded_at AS "recordedAt", implied, historical, attributes
         FROM coordination.duty_facts f WHERE ${inOpenMatters} AND fact_id > $2 ORDER BY fact_id LIMIT $3`,
      [names, id, most],
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }
}
