import type { MigrationInterface, QueryRunner } from 'typeorm';

const running = `state IN ('open', 'paused', 'held')`;

/** Finds what still runs, is unread or has failed without a look at what is over, however much of that there is. */
export class IndexWhatRuns1767225601630 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const party of ['agency_id', 'counterpart_agency_id'])
      await db.query(
        `CREATE INDEX duties_running_${party}_idx ON coordination.duties (${party}, recorded_at DESC, id DESC) WHERE ${running}`,
      );
    await db.query(
      `CREATE INDEX notices_unread_idx ON coordination.notices (agency_id, recorded_at DESC, id DESC) WHERE status = 'unread'`,
    );
    await db.query(`CREATE INDEX deliveries_failed_idx ON coordination.deliveries (notice_id) WHERE state = 'failed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const index of [
      'deliveries_failed_idx',
      'notices_unread_idx',
      'duties_running_counterpart_agency_id_idx',
      'duties_running_agency_id_idx',
    ])
      await db.query(`DROP INDEX coordination.${index}`);
  }
}
