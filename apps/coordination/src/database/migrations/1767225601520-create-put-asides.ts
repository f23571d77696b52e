import type { MigrationInterface, QueryRunner } from 'typeorm';

const acting = `(SELECT coordination.acting_agency())`;

/** Until when an officer has put a duty aside, and why: nobody's business but that of the officer's agency; the duty itself runs on. */
export class CreatePutAsides1767225601520 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.put_asides (
        duty_id       uuid NOT NULL,
        officer_id    uuid NOT NULL,
        agency_id     uuid NOT NULL,
        matter_id     uuid,
        until         timestamptz NOT NULL,
        sealed_reason text NOT NULL,
        recorded_at   timestamptz NOT NULL,
        CONSTRAINT put_asides_pkey PRIMARY KEY (duty_id, officer_id),
        CONSTRAINT put_asides_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES coordination.duties (id)
      )`);
    await db.query(`ALTER TABLE coordination.put_asides ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY put_asides_own ON coordination.put_asides FOR ALL USING (agency_id = ${acting}) WITH CHECK (agency_id = ${acting})`,
    );
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.put_asides TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.put_asides`);
  }
}
