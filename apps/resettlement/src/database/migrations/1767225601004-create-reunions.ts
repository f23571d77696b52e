import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReunions1767225601004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resettlement.reunions (
        id                   uuid PRIMARY KEY,
        version              integer NOT NULL,
        matter_id            uuid NOT NULL,
        agency_id            uuid NOT NULL,
        person_id            uuid NOT NULL,
        count                integer,
        status               text NOT NULL,
        minor                boolean NOT NULL,
        receiver             text NOT NULL,
        receiving_agency_id  uuid,
        wish                 text NOT NULL,
        wish_of              text NOT NULL,
        destination_safety   text NOT NULL,
        identity             text NOT NULL,
        handed_to            text,
        carried_out_by       text,
        carried_out_occurred jsonb,
        failure_reason       text,
        failed_occurred      jsonb,
        sealed_details       text,
        drafted_by           text NOT NULL,
        occurred             jsonb NOT NULL,
        implied              boolean NOT NULL,
        as_published         boolean NOT NULL,
        recorded_at          timestamptz NOT NULL,
        CONSTRAINT reunions_status_check CHECK (status IN ('planned', 'carried-out', 'failed')),
        CONSTRAINT reunions_receiver_check CHECK (receiver IN ('accepted', 'not-recorded')),
        CONSTRAINT reunions_destination_safety_check CHECK (destination_safety IN ('safe', 'not-recorded')),
        CONSTRAINT reunions_identity_check CHECK (identity IN ('confirmed', 'not-recorded'))
      )`);
    await db.query(
      `CREATE INDEX reunions_agency_id_recorded_at_idx ON resettlement.reunions (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX reunions_matter_id_person_id_idx ON resettlement.reunions (matter_id, person_id)`);
    await db.query(`ALTER TABLE resettlement.reunions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY reunions_select ON resettlement.reunions FOR SELECT USING (
        agency_id = (SELECT resettlement.acting_agency())
        OR EXISTS (SELECT 1 FROM resettlement.shares s WHERE s.matter_id = reunions.matter_id
                      AND s.agency_id = (SELECT resettlement.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY reunions_insert ON resettlement.reunions FOR INSERT
        WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`
      CREATE POLICY reunions_update ON resettlement.reunions FOR UPDATE
        USING (agency_id = (SELECT resettlement.acting_agency())) WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER reunions_keep_agency BEFORE UPDATE OF agency_id ON resettlement.reunions
        FOR EACH ROW EXECUTE FUNCTION resettlement.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON resettlement.reunions TO resettlement_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE resettlement.reunions`);
  }
}
