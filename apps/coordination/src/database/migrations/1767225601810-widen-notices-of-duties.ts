import type { MigrationInterface, QueryRunner } from 'typeorm';

const recipient = 'duty_id, cycle, rung, act, agency_id, role';

/** A reminder tells of a duty and comes once on a day: it carries both, so that its messages end with the duty like those of a rung. */
export class WidenNoticesOfDuties1767225601810 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE coordination.notices DROP CONSTRAINT notices_recipient_key, DROP CONSTRAINT notices_told_on_check`);
    await this.nameDuties(db);
    await db.query(`
      CREATE UNIQUE INDEX notices_recipient_key ON coordination.notices (${recipient}, told_on) NULLS NOT DISTINCT WHERE duty_id IS NOT NULL`);
    await db.query(`
      ALTER TABLE coordination.notices ADD CONSTRAINT notices_told_on_check CHECK (duty_id IS NOT NULL OR told_on IS NOT NULL)`);
  }

  /** Reminders that were told by their link alone. */
  private async nameDuties(db: QueryRunner): Promise<void> {
    for (const table of ['notices', 'deliveries']) await db.query(`ALTER TABLE coordination.${table} NO FORCE ROW LEVEL SECURITY`);
    await db.query(`
      UPDATE coordination.notices SET duty_id = substring(link FROM '^/duties/(.+)$')::uuid
       WHERE act = 'duty-reminded' AND duty_id IS NULL`);
    await db.query(`
      UPDATE coordination.deliveries d SET duty_id = n.duty_id FROM coordination.notices n
       WHERE n.id = d.notice_id AND n.act = 'duty-reminded'`);
    for (const table of ['notices', 'deliveries']) await db.query(`ALTER TABLE coordination.${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE coordination.notices DROP CONSTRAINT notices_told_on_check`);
    await db.query(`DROP INDEX coordination.notices_recipient_key`);
    await db.query(`
      DELETE FROM coordination.deliveries d USING coordination.notices n
       WHERE n.id = d.notice_id AND n.duty_id IS NOT NULL AND n.told_on IS NOT NULL`);
    await db.query(`DELETE FROM coordination.notices WHERE duty_id IS NOT NULL AND told_on IS NOT NULL`);
    await db.query(`
      ALTER TABLE coordination.notices ADD CONSTRAINT notices_recipient_key UNIQUE (${recipient}),
        ADD CONSTRAINT notices_told_on_check CHECK ((duty_id IS NULL) = (told_on IS NOT NULL))`);
  }
}
