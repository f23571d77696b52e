import type { MigrationInterface, QueryRunner } from 'typeorm';

const acting = `(SELECT coordination.acting_agency())`;

/** That an agency which waits for a duty of another one asked for it again: once on a day of its own calendar. */
export class CreateDutyReminders1767225601800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duty_reminders (
        id          uuid PRIMARY KEY,
        version     integer NOT NULL,
        duty_id     uuid NOT NULL,
        matter_id   uuid,
        agency_id   uuid NOT NULL,
        reminded_on date NOT NULL,
        reminded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT duty_reminders_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES coordination.duties (id),
        CONSTRAINT duty_reminders_day_key UNIQUE (duty_id, agency_id, reminded_on)
      )`);
    await db.query(`ALTER TABLE coordination.duty_reminders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY duty_reminders_select ON coordination.duty_reminders FOR SELECT USING (agency_id = ${acting})`);
    await db.query(`
      CREATE POLICY duty_reminders_insert ON coordination.duty_reminders FOR INSERT WITH CHECK (
        agency_id = ${acting} AND EXISTS (
          SELECT 1 FROM coordination.duties d WHERE d.id = duty_id AND d.agency_id <> ${acting}
             AND (d.counterpart_agency_id = ${acting} OR coordination.is_addressed(d.id))))`);
    await db.query(`GRANT SELECT, INSERT ON coordination.duty_reminders TO coordination_app`);
    await this.tellOfEachDuty(db);
  }

  /** A duty outside any matter is told of by itself too: what a notice leads to tells it from the others of the day. */
  private async tellOfEachDuty(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX coordination.notices_told_on_key`);
    await db.query(`DROP INDEX coordination.notices_row_told_on_key`);
    await db.query(`
      CREATE UNIQUE INDEX notices_told_on_key ON coordination.notices (link, duty_type, told_on, agency_id, role) WHERE duty_id IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX coordination.notices_told_on_key`);
    await db.query(`
      CREATE UNIQUE INDEX notices_told_on_key ON coordination.notices (duty_type, told_on, agency_id, role)
       WHERE duty_id IS NULL AND matter_id IS NULL`);
    await db.query(`
      CREATE UNIQUE INDEX notices_row_told_on_key ON coordination.notices (link, duty_type, told_on, agency_id, role)
       WHERE duty_id IS NULL AND matter_id IS NOT NULL`);
    await db.query(`DROP TABLE coordination.duty_reminders`);
  }
}
