import type { EntityManager } from 'typeorm';

/** The matters that coordination has told this service count as one for their duties. */
export class MergedMatters {
  constructor(private readonly schema: string) {}

  async join(tx: EntityManager, matterId: string, intoMatterId: string): Promise<void> {
    await tx.query(
      `INSERT INTO ${this.schema}.merged_matters (matter_id, into_matter_id) VALUES ($1, $2)
       ON CONFLICT (matter_id) DO UPDATE SET into_matter_id = EXCLUDED.into_matter_id`,
      [matterId, intoMatterId],
    );
  }

  async part(tx: EntityManager, matterId: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.schema}.merged_matters WHERE matter_id = $1`, [matterId]);
  }
}

/** In SQL, the matters that count as one with a matter, itself among them: the one that leads them, and each that stands behind it. By two indexes, so that thousands can be asked about. */
export function countingAsOne(schema: string, matterId: string): string {
  const leading = `COALESCE((SELECT own.into_matter_id FROM ${schema}.merged_matters own WHERE own.matter_id = ${matterId}), ${matterId})`;
  return `SELECT ${leading} AS id UNION ALL SELECT behind.matter_id FROM ${schema}.merged_matters behind WHERE behind.into_matter_id = ${leading}`;
}
