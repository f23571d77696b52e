import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry of agencies. What an agency is called and where it sits is known to every agency; its entry is changed by the agency that keeps it. */
export class CreateRegisteredAgencies1767225601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.registered_agencies (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        kept_by        uuid NOT NULL,
        kind           text NOT NULL,
        level          text NOT NULL,
        country        text NOT NULL,
        region_code    text,
        time_zone      text NOT NULL,
        name_en        text NOT NULL,
        name_zh        text NOT NULL,
        parent_id      uuid,
        predecessor_id uuid,
        successor_id   uuid,
        valid_from     date NOT NULL,
        valid_to       date,
        for_history    boolean NOT NULL,
        status         text NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT registered_agencies_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES coordination.registered_agencies (id),
        CONSTRAINT registered_agencies_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES coordination.registered_agencies (id),
        CONSTRAINT registered_agencies_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES coordination.registered_agencies (id),
        CONSTRAINT registered_agencies_validity_check CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CONSTRAINT registered_agencies_level_check
          CHECK (level IN ('national', 'province', 'prefecture', 'county', 'township', 'village')),
        CONSTRAINT registered_agencies_status_check CHECK (status IN ('registered', 'ended'))
      )`);
    await db.query(
      `CREATE INDEX registered_agencies_kind_level_idx ON coordination.registered_agencies (kind, level, region_code)`,
    );
    await db.query(
      `CREATE INDEX registered_agencies_recorded_at_idx ON coordination.registered_agencies (recorded_at DESC, id DESC)`,
    );
    await db.query(`ALTER TABLE coordination.registered_agencies ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY registered_agencies_select ON coordination.registered_agencies FOR SELECT USING (true)`);
    await db.query(`
      CREATE POLICY registered_agencies_insert ON coordination.registered_agencies FOR INSERT
        WITH CHECK (kept_by = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY registered_agencies_update ON coordination.registered_agencies FOR UPDATE
        USING (kept_by = (SELECT coordination.acting_agency())) WITH CHECK (kept_by = (SELECT coordination.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.registered_agencies TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.registered_agencies`);
  }
}
