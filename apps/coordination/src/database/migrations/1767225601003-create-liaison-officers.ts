import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One liaison post an agency. Other agencies must find whom to notify, so every agency reads it; the contact is sealed. */
export class CreateLiaisonOfficers1767225601003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.liaison_officers (
        id                 uuid PRIMARY KEY,
        version            integer NOT NULL,
        for_agency_id      uuid NOT NULL,
        primary_officer_id uuid NOT NULL,
        deputy_officer_id  uuid,
        sealed_contact     text,
        valid_from         date NOT NULL,
        valid_to           date,
        status             text NOT NULL,
        recorded_at        timestamptz NOT NULL,
        CONSTRAINT liaison_officers_for_agency_id_key UNIQUE (for_agency_id),
        CONSTRAINT liaison_officers_deputy_check CHECK (deputy_officer_id <> primary_officer_id),
        CONSTRAINT liaison_officers_status_check CHECK (status IN ('appointed', 'lapsed'))
      )`);
    await db.query(
      `CREATE INDEX liaison_officers_valid_to_idx ON coordination.liaison_officers (valid_to) WHERE status = 'appointed'`,
    );
    await db.query(`ALTER TABLE coordination.liaison_officers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY liaison_officers_select ON coordination.liaison_officers FOR SELECT USING (true)`);
    await db.query(`
      CREATE POLICY liaison_officers_insert ON coordination.liaison_officers FOR INSERT
        WITH CHECK (for_agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY liaison_officers_update ON coordination.liaison_officers FOR UPDATE
        USING (for_agency_id = (SELECT coordination.acting_agency())) WITH CHECK (for_agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.liaison_officers TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.liaison_officers`);
  }
}
