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

/** In SQL, a matter and those that count as one with it: each stands behind one that leads them. */
export const countingAsOne = (schema: string, matterId: string): string => `
  SELECT ${matterId} UNION
  SELECT each.id FROM ${schema}.merged_matters mine
    JOIN ${schema}.merged_matters linked ON linked.into_matter_id = mine.into_matter_id
   CROSS JOIN LATERAL (VALUES (linked.matter_id), (linked.into_matter_id)) each(id)
   WHERE mine.matter_id = ${matterId} OR mine.into_matter_id = ${matterId}`;
