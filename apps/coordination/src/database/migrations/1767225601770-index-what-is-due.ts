import type { MigrationInterface, QueryRunner } from 'typeorm';

const running = `state IN ('open', 'paused', 'held')`;

/** Finds what is due first, and the clocks of a transfer or a clue, without a look at what is over. */
export class IndexWhatIsDue1767225601770 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const party of ['agency_id', 'counterpart_agency_id'])
      await db.query(
        `CREATE INDEX duties_due_${party}_idx ON coordination.duties (${party}, COALESCE(due_at, 'infinity'), id) WHERE ${running}`,
      );
    await db.query(`CREATE INDEX duties_running_subject_id_idx ON coordination.duties (subject_id) WHERE ${running}`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const index of ['duties_running_subject_id_idx', 'duties_due_counterpart_agency_id_idx', 'duties_due_agency_id_idx'])
      await db.query(`DROP INDEX coordination.${index}`);
  }
}
