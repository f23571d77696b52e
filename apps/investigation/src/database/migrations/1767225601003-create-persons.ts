import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePersons1767225601003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.persons (
        id                uuid PRIMARY KEY,
        version           integer NOT NULL,
        matter_id         uuid NOT NULL,
        agency_id         uuid NOT NULL,
        case_id           uuid NOT NULL,
        person_id         uuid NOT NULL,
        person_count      integer,
        part              text NOT NULL,
        role              text NOT NULL,
        status            text NOT NULL,
        sealed_name       text,
        minor             boolean,
        age_band          text,
        identity_known    boolean,
        located           boolean,
        deciding_org_type text,
        htcds_role        text,
        offence           text,
        official          boolean,
        custody_at        timestamptz,
        occurred          jsonb NOT NULL,
        implied           boolean NOT NULL,
        as_published      boolean NOT NULL,
        recorded_at       timestamptz NOT NULL,
        CONSTRAINT persons_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id),
        CONSTRAINT persons_person_count_check CHECK (person_count BETWEEN 1 AND 100000),
        CONSTRAINT persons_part_check CHECK (part IN ('victim', 'suspect')),
        CONSTRAINT persons_status_check CHECK (
          CASE part
            WHEN 'victim' THEN status IN ('PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking', 'NotAVictimOfTrafficking')
            ELSE status IN ('free', 'detained', 'released')
          END),
        CONSTRAINT persons_victim_check CHECK (
          part <> 'victim' OR num_nulls(minor, age_band, identity_known, located, deciding_org_type) = 0),
        CONSTRAINT persons_suspect_check CHECK (part <> 'suspect' OR num_nulls(htcds_role, official, custody_at) = 0)
      )`);
    await db.query(
      `CREATE INDEX persons_agency_id_recorded_at_idx ON investigation.persons (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX persons_case_id_idx ON investigation.persons (case_id, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX persons_matter_id_idx ON investigation.persons (matter_id)`);
    await db.query(`CREATE UNIQUE INDEX persons_role_key ON investigation.persons (case_id, person_id, role, agency_id)`);
    await db.query(`ALTER TABLE investigation.persons ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY persons_select ON investigation.persons FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = persons.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY persons_insert ON investigation.persons FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`
      CREATE POLICY persons_update ON investigation.persons FOR UPDATE
        USING (agency_id = (SELECT investigation.acting_agency())) WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER persons_keep_agency BEFORE UPDATE OF agency_id ON investigation.persons
        FOR EACH ROW EXECUTE FUNCTION investigation.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON investigation.persons TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.persons`);
  }
}
