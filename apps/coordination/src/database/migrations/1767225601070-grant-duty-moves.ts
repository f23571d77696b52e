import type { MigrationInterface, QueryRunner } from 'typeorm';

const acting = `(SELECT coordination.acting_agency())`;
const addressed = (duty: string) =>
  `EXISTS (SELECT 1 FROM coordination.duty_addressees a WHERE a.duty_id = ${duty} AND a.agency_id = ${acting})`;
const concerned = (duty: string) =>
  `EXISTS (SELECT 1 FROM coordination.duties d WHERE d.id = ${duty} AND (d.agency_id = ${acting} OR ${addressed('d.id')}))`;

/** The agency that owes a duty and those that its ladder or an extension addresses move it; what they say with it is sealed. */
export class GrantDutyMoves1767225601070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.createAddressees(db);
    await this.createRemarks(db);
    await this.openDuties(db);
  }

  /** Whom a rung told, or an extension asks: from then on the agency sees the duty. */
  private async createAddressees(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duty_addressees (
        duty_id   uuid NOT NULL,
        agency_id uuid NOT NULL,
        CONSTRAINT duty_addressees_pkey PRIMARY KEY (duty_id, agency_id)
      )`);
    await db.query(`ALTER TABLE coordination.duty_addressees ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY duty_addressees_own ON coordination.duty_addressees FOR SELECT USING (agency_id = ${acting})`);
    await db.query(`
      CREATE POLICY duty_addressees_service ON coordination.duty_addressees FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT ON coordination.duty_addressees TO coordination_app`);
    await db.query(`
      CREATE FUNCTION coordination.keep_duty_addressee() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO coordination.duty_addressees (duty_id, agency_id)
          SELECT DISTINCT duty_id, agency_id FROM told WHERE duty_id IS NOT NULL ORDER BY duty_id, agency_id ON CONFLICT DO NOTHING;
          RETURN NULL;
        END $$`);
    await db.query(`
      CREATE TRIGGER notices_keep_addressee AFTER INSERT ON coordination.notices REFERENCING NEW TABLE AS told
        FOR EACH STATEMENT EXECUTE FUNCTION coordination.keep_duty_addressee()`);
  }

  private async createRemarks(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duty_remarks (
        id          uuid PRIMARY KEY,
        duty_id     uuid NOT NULL,
        version     integer NOT NULL,
        matter_id   uuid,
        agency_id   uuid NOT NULL,
        move        text NOT NULL,
        sealed_text text NOT NULL,
        written_by  uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT duty_remarks_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES coordination.duties (id),
        CONSTRAINT duty_remarks_version_key UNIQUE (duty_id, version)
      )`);
    await db.query(`ALTER TABLE coordination.duty_remarks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY duty_remarks_select ON coordination.duty_remarks FOR SELECT USING (${concerned('duty_id')})`);
    await db.query(`
      CREATE POLICY duty_remarks_insert ON coordination.duty_remarks FOR INSERT
        WITH CHECK (agency_id = ${acting} AND ${concerned('duty_id')})`);
    await db.query(`GRANT SELECT, INSERT ON coordination.duty_remarks TO coordination_app`);
  }

  private async openDuties(db: QueryRunner): Promise<void> {
    await db.query(`CREATE POLICY duties_addressed ON coordination.duties FOR SELECT USING (${addressed('duties.id')})`);
    const isConcerned = `agency_id = ${acting} OR ${addressed('duties.id')}`;
    await db.query(`
      CREATE POLICY duties_moved ON coordination.duties FOR UPDATE USING (${isConcerned}) WITH CHECK (${isConcerned})`);
    await db.query(`
      CREATE POLICY duty_rungs_moved ON coordination.duty_rungs FOR UPDATE
        USING (${concerned('duty_id')}) WITH CHECK (${concerned('duty_id')})`);
    await db.query(`
      CREATE POLICY duty_rungs_armed ON coordination.duty_rungs FOR INSERT WITH CHECK (${concerned('duty_id')})`);
    await db.query(`CREATE POLICY duty_log_moved ON coordination.duty_log FOR INSERT WITH CHECK (${concerned('duty_id')})`);
    // A clock is counted again from the facts that bear on it; no route shows them.
    await db.query(`
      CREATE POLICY duty_facts_counted ON coordination.duty_facts FOR SELECT USING (EXISTS (
        SELECT 1 FROM coordination.duties d
         WHERE (d.matter_id = duty_facts.matter_id OR (d.matter_id IS NULL AND d.subject_id = ANY (duty_facts.subject_ids)))
           AND (d.agency_id = ${acting} OR ${addressed('d.id')})))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP POLICY duty_facts_counted ON coordination.duty_facts`);
    await db.query(`DROP POLICY duty_log_moved ON coordination.duty_log`);
    await db.query(`DROP POLICY duty_rungs_armed ON coordination.duty_rungs`);
    await db.query(`DROP POLICY duty_rungs_moved ON coordination.duty_rungs`);
    await db.query(`DROP POLICY duties_moved ON coordination.duties`);
    await db.query(`DROP POLICY duties_addressed ON coordination.duties`);
    await db.query(`DROP TABLE coordination.duty_remarks`);
    await db.query(`DROP TRIGGER notices_keep_addressee ON coordination.notices`);
    await db.query(`DROP FUNCTION coordination.keep_duty_addressee()`);
    await db.query(`DROP TABLE coordination.duty_addressees`);
  }
}
