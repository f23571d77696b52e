import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClocks1767225601002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE operations_centre.clocks (
        id                    uuid PRIMARY KEY,
        matter_id             uuid NOT NULL,
        duty_type             text NOT NULL,
        owner_agency_id       uuid NOT NULL,
        counterpart_agency_id uuid,
        state                 text NOT NULL,
        missed                boolean NOT NULL,
        late                  text,
        rung                  integer NOT NULL,
        standing              text NOT NULL,
        due_at                timestamptz(3),
        soon_at               timestamptz(3),
        next_fires_at         timestamptz(3),
        acknowledged          integer NOT NULL,
        escalated_to          text[] NOT NULL,
        implied               boolean NOT NULL,
        historical            boolean NOT NULL,
        recorded_at           timestamptz(3) NOT NULL,
        CONSTRAINT clocks_state_check CHECK (state IN ('open', 'met', 'cancelled', 'lapsed', 'elapsed')),
        CONSTRAINT clocks_standing_check CHECK (standing IN ('running', 'paused', 'held')),
        CONSTRAINT clocks_late_check CHECK (late IN ('no', 'yes', 'cannot-tell'))
      )`);
    await db.query(
      `CREATE INDEX clocks_owner_agency_id_open_idx ON operations_centre.clocks (owner_agency_id, COALESCE(due_at, 'infinity'), id) WHERE state = 'open'`,
    );
    await db.query(
      `CREATE INDEX clocks_counterpart_agency_id_escalated_idx ON operations_centre.clocks (counterpart_agency_id, COALESCE(due_at, 'infinity'), id)
        WHERE state = 'open' AND rung > 0`,
    );
    await db.query(`CREATE INDEX clocks_matter_id_idx ON operations_centre.clocks (matter_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE operations_centre.clocks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY clocks_select ON operations_centre.clocks FOR SELECT USING (
        owner_agency_id = (SELECT operations_centre.acting_agency())
        OR counterpart_agency_id = (SELECT operations_centre.acting_agency())
        OR EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = clocks.matter_id
                      AND s.agency_id = (SELECT operations_centre.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY clocks_service ON operations_centre.clocks FOR ALL
        USING ((SELECT operations_centre.acting_as_service())) WITH CHECK ((SELECT operations_centre.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON operations_centre.clocks TO operations_centre_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE operations_centre.clocks`);
  }
}
