import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegisteredMatters1767225601021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.registered_matters (
        id                  uuid PRIMARY KEY,
        version             integer NOT NULL,
        number              text NOT NULL,
        agency_id           uuid NOT NULL,
        opened_by_agency_id uuid NOT NULL,
        opening_clue_id     uuid NOT NULL,
        status              text NOT NULL,
        occurred            jsonb NOT NULL,
        implied             boolean NOT NULL,
        as_published        boolean NOT NULL,
        recorded_at         timestamptz NOT NULL,
        outcome             text,
        closed_occurred     jsonb,
        CONSTRAINT registered_matters_number_key UNIQUE (number),
        CONSTRAINT registered_matters_status_check CHECK (status IN ('open', 'closed')),
        CONSTRAINT registered_matters_outcome_check CHECK ((status = 'closed') = (outcome IS NOT NULL))
      )`);
    await db.query(`ALTER TABLE coordination.registered_matters ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY registered_matters_select ON coordination.registered_matters FOR SELECT USING (
        agency_id = (SELECT coordination.acting_agency())
        OR EXISTS (SELECT 1 FROM coordination.shares s WHERE s.matter_id = registered_matters.id
                      AND s.agency_id = (SELECT coordination.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY registered_matters_update ON coordination.registered_matters FOR UPDATE
        USING (agency_id = (SELECT coordination.acting_agency())) WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY registered_matters_service ON coordination.registered_matters FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
    await db.query(`
      CREATE TRIGGER registered_matters_keep_agency BEFORE UPDATE OF agency_id ON coordination.registered_matters
        FOR EACH ROW EXECUTE FUNCTION coordination.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.registered_matters TO coordination_app`);
    await this.createGates(db);
    await this.createClues(db);
  }

  /** One row a matter, which everything that begins in the matter or closes it must agree on. */
  private async createGates(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.matter_gates (
        matter_id uuid PRIMARY KEY,
        state     text NOT NULL,
        version   integer NOT NULL,
        CONSTRAINT matter_gates_state_check CHECK (state IN ('open', 'closing', 'closed'))
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.matter_gates TO coordination_app`);
  }

  /** Which agency holds which clue of the matter: only the holder sends a clue on. */
  private async createClues(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.matter_clues (
        clue_id   uuid PRIMARY KEY,
        matter_id uuid NOT NULL,
        holder_id uuid NOT NULL
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.matter_clues TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.matter_clues`);
    await db.query(`DROP TABLE coordination.matter_gates`);
    await db.query(`DROP TABLE coordination.registered_matters`);
  }
}
