import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlans1767225601002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rehabilitation.plans (
        id               uuid PRIMARY KEY,
        version          integer NOT NULL,
        matter_id        uuid NOT NULL,
        agency_id        uuid NOT NULL,
        person_id        uuid NOT NULL,
        status           text NOT NULL,
        support_id       uuid NOT NULL,
        agreed_with      text NOT NULL,
        sources          text[] NOT NULL,
        revised_occurred jsonb,
        sealed_details   text,
        occurred         jsonb NOT NULL,
        implied          boolean NOT NULL,
        as_published     boolean NOT NULL,
        recorded_at      timestamptz NOT NULL,
        CONSTRAINT plans_status_check CHECK (status IN ('agreed', 'revised')),
        CONSTRAINT plans_agreed_with_check CHECK (agreed_with IN ('person', 'representative', 'not-recorded'))
      )`);
    await db.query(`CREATE INDEX plans_agency_id_recorded_at_idx ON rehabilitation.plans (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX plans_matter_id_person_id_idx ON rehabilitation.plans (matter_id, person_id)`);
    await db.query(
      `ALTER TABLE rehabilitation.plans ADD CONSTRAINT plans_support_id_fkey FOREIGN KEY (support_id) REFERENCES rehabilitation.supports (id)`,
    );
    await db.query(`CREATE UNIQUE INDEX plans_support_id_key ON rehabilitation.plans (support_id)`);
    await db.query(`ALTER TABLE rehabilitation.plans ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY plans_select ON rehabilitation.plans FOR SELECT USING (
        agency_id = (SELECT rehabilitation.acting_agency())
        OR EXISTS (SELECT 1 FROM rehabilitation.shares s WHERE s.matter_id = plans.matter_id
                      AND s.agency_id = (SELECT rehabilitation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY plans_insert ON rehabilitation.plans FOR INSERT
        WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`
      CREATE POLICY plans_update ON rehabilitation.plans FOR UPDATE
        USING (agency_id = (SELECT rehabilitation.acting_agency())) WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER plans_keep_agency BEFORE UPDATE OF agency_id ON rehabilitation.plans
        FOR EACH ROW EXECUTE FUNCTION rehabilitation.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON rehabilitation.plans TO rehabilitation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rehabilitation.plans`);
  }
}
