import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every fact that a pack could use, so that the order in which facts arrive decides nothing. Read by the service alone. */
export class CreateDutyFacts1767225601053 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duty_facts (
        fact_id     uuid PRIMARY KEY,
        fact        text NOT NULL,
        matter_id   uuid,
        agency_id   uuid NOT NULL,
        subject_ids text[] NOT NULL,
        occurred    jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        implied     boolean NOT NULL,
        historical  boolean NOT NULL,
        attributes  jsonb NOT NULL
      )`);
    await db.query(`CREATE INDEX duty_facts_matter_id_fact_idx ON coordination.duty_facts (matter_id, fact)`);
    await db.query(
      `CREATE INDEX duty_facts_subject_ids_idx ON coordination.duty_facts USING gin (subject_ids) WHERE matter_id IS NULL`,
    );
    await db.query(`ALTER TABLE coordination.duty_facts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY duty_facts_service ON coordination.duty_facts FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT ON coordination.duty_facts TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.duty_facts`);
  }
}
