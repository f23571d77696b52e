import type { MigrationInterface, QueryRunner } from 'typeorm';

const led = `SELECT g.matter_id FROM coordination.matter_gates g JOIN coordination.registered_matters m ON m.id = g.matter_id
   WHERE g.state = 'closing' AND m.agency_id = (SELECT coordination.acting_agency())`;

/** What is still owed, by whom and in which matter: ids and codes, so that closing a matter or ending an agency overlooks no duty behind a wall. */
export class AddOwedDuties1767225601055 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.owed_duties (
        duty_id        uuid PRIMARY KEY,
        duty_type      text NOT NULL,
        matter_id      uuid,
        agency_id      uuid NOT NULL,
        due_at         timestamptz,
        blocks_closing boolean NOT NULL
      )`);
    await db.query(`CREATE INDEX owed_duties_matter_id_idx ON coordination.owed_duties (matter_id) WHERE blocks_closing`);
    await db.query(`CREATE INDEX owed_duties_agency_id_idx ON coordination.owed_duties (agency_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON coordination.owed_duties TO coordination_app`);
    await this.keepInStep(db);
    await this.openToClosing(db);
  }

  /** The rows follow the duties by themselves, so that no writer can forget them. */
  private async keepInStep(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION coordination.keep_owed_duty() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.state IN ('open', 'paused', 'held') THEN
            INSERT INTO coordination.owed_duties (duty_id, duty_type, matter_id, agency_id, due_at, blocks_closing)
            VALUES (NEW.id, NEW.duty_type, NEW.matter_id, NEW.agency_id, NEW.due_at, NEW.blocks_closing)
            ON CONFLICT (duty_id) DO UPDATE SET agency_id = EXCLUDED.agency_id, due_at = EXCLUDED.due_at,
              blocks_closing = EXCLUDED.blocks_closing;
          ELSE
            DELETE FROM coordination.owed_duties WHERE duty_id = NEW.id;
          END IF;
          RETURN NULL;
        END $$`);
    await db.query(`
      CREATE TRIGGER duties_keep_owed_at_opening AFTER INSERT ON coordination.duties
        FOR EACH ROW EXECUTE FUNCTION coordination.keep_owed_duty()`);
    await db.query(`
      CREATE TRIGGER duties_keep_owed_at_change AFTER UPDATE ON coordination.duties FOR EACH ROW
        WHEN ((OLD.state, OLD.agency_id, OLD.due_at, OLD.blocks_closing)
              IS DISTINCT FROM (NEW.state, NEW.agency_id, NEW.due_at, NEW.blocks_closing))
        EXECUTE FUNCTION coordination.keep_owed_duty()`);
  }

  /** The agency that closes the matter it leads sees and ends what is left in it, for as long as the closing lasts: no other transaction ever sees a gate that is closing. */
  private async openToClosing(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX matter_gates_closing_idx ON coordination.matter_gates (matter_id) WHERE state = 'closing'`);
    await db.query(`CREATE POLICY duties_seen_at_closing ON coordination.duties FOR SELECT USING (matter_id IN (${led}))`);
    await db.query(
      `ALTER POLICY duties_at_closing ON coordination.duties USING (NOT blocks_closing AND matter_id IN (${led})) WITH CHECK (state = 'cancelled')`,
    );
    await db.query(`
      ALTER POLICY duty_rungs_at_closing ON coordination.duty_rungs USING (matter_id IN (${led})) WITH CHECK (state = 'cancelled')`);
    await db.query(`
      ALTER POLICY duty_log_at_closing ON coordination.duty_log WITH CHECK (to_state = 'cancelled' AND matter_id IN (${led}))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await this.closeToClosing(db);
    await db.query(`DROP TRIGGER duties_keep_owed_at_change ON coordination.duties`);
    await db.query(`DROP TRIGGER duties_keep_owed_at_opening ON coordination.duties`);
    await db.query(`DROP FUNCTION coordination.keep_owed_duty()`);
    await db.query(`DROP TABLE coordination.owed_duties`);
  }

  private async closeToClosing(db: QueryRunner): Promise<void> {
    const ended = `EXISTS (SELECT 1 FROM coordination.duties d JOIN coordination.matter_gates g ON g.matter_id = d.matter_id
      WHERE d.id = duty_id AND NOT d.blocks_closing AND g.state = 'closed')`;
    await db.query(`ALTER POLICY duty_log_at_closing ON coordination.duty_log WITH CHECK (to_state = 'cancelled' AND ${ended})`);
    await db.query(
      `ALTER POLICY duty_rungs_at_closing ON coordination.duty_rungs USING (${ended}) WITH CHECK (state = 'cancelled')`,
    );
    await db.query(`
      ALTER POLICY duties_at_closing ON coordination.duties USING (NOT blocks_closing AND EXISTS (
        SELECT 1 FROM coordination.matter_gates g WHERE g.matter_id = duties.matter_id AND g.state = 'closed'))
        WITH CHECK (state = 'cancelled')`);
    await db.query(`DROP POLICY duties_seen_at_closing ON coordination.duties`);
    await db.query(`DROP INDEX coordination.matter_gates_closing_idx`);
  }
}
