import type { MigrationInterface, QueryRunner } from 'typeorm';

const acting = `(SELECT coordination.acting_agency())`;
// Both matters of a merger that this transaction is making or undoing, where the acting agency leads: nobody else ever sees one that is moving.
const moving = `SELECT m.id FROM coordination.merged_matters l JOIN coordination.registered_matters m ON m.id IN (l.matter_id, l.into_matter_id)
   WHERE l.state = 'moving' AND m.agency_id = ${acting}`;

/** Matters that count as one for their duties, the duties that became one chain by it, and the facts that count for both. */
export class CreateDutyLinks1767225601510 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.createMerged(db);
    await this.createLinks(db);
    await db.query(`ALTER TABLE coordination.duty_facts ADD COLUMN also_matter_ids uuid[] NOT NULL DEFAULT '{}'`);
    await db.query(
      `CREATE INDEX duty_facts_also_matter_ids_idx ON coordination.duty_facts USING gin (also_matter_ids) WHERE also_matter_ids <> '{}'`,
    );
    await this.openToMerging(db);
  }

  private async createMerged(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.merged_matters (
        id             uuid NOT NULL DEFAULT gen_random_uuid(),
        matter_id      uuid PRIMARY KEY,
        into_matter_id uuid NOT NULL,
        state          text NOT NULL,
        CONSTRAINT merged_matters_state_check CHECK (state IN ('moving', 'merged')),
        CONSTRAINT merged_matters_two_check CHECK (matter_id <> into_matter_id)
      )`);
    await db.query(`CREATE INDEX merged_matters_into_matter_id_idx ON coordination.merged_matters (into_matter_id)`);
    await db.query(`CREATE INDEX merged_matters_moving_idx ON coordination.merged_matters (matter_id) WHERE state = 'moving'`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON coordination.merged_matters TO coordination_app`);
  }

  private async createLinks(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duty_links (
        id                 uuid PRIMARY KEY,
        agency_id          uuid NOT NULL,
        matter_id          uuid NOT NULL,
        superseded_duty_id uuid NOT NULL,
        stays_duty_id      uuid NOT NULL,
        linked_at          timestamptz NOT NULL,
        ended_at           timestamptz,
        CONSTRAINT duty_links_superseded_duty_id_fkey FOREIGN KEY (superseded_duty_id) REFERENCES coordination.duties (id),
        CONSTRAINT duty_links_stays_duty_id_fkey FOREIGN KEY (stays_duty_id) REFERENCES coordination.duties (id)
      )`);
    await db.query(
      `CREATE UNIQUE INDEX duty_links_superseded_duty_id_idx ON coordination.duty_links (superseded_duty_id) WHERE ended_at IS NULL`,
    );
    await db.query(`ALTER TABLE coordination.duty_links ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY duty_links_select ON coordination.duty_links FOR SELECT
        USING (EXISTS (SELECT 1 FROM coordination.duties d WHERE d.id = duty_links.superseded_duty_id))`);
    await db.query(`CREATE POLICY duty_links_insert ON coordination.duty_links FOR INSERT WITH CHECK (matter_id IN (${moving}))`);
    await db.query(`
      CREATE POLICY duty_links_update ON coordination.duty_links FOR UPDATE
        USING (matter_id IN (${moving})) WITH CHECK (matter_id IN (${moving}))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.duty_links TO coordination_app`);
  }

  /** The agency that leads both matters sees and moves what is owed in them, by whichever organ, for as long as the merging lasts. */
  private async openToMerging(db: QueryRunner): Promise<void> {
    await db.query(`CREATE POLICY duties_seen_at_merging ON coordination.duties FOR SELECT USING (matter_id IN (${moving}))`);
    await db.query(`
      CREATE POLICY duties_at_merging ON coordination.duties FOR UPDATE
        USING (matter_id IN (${moving})) WITH CHECK (matter_id IN (${moving}))`);
    await db.query(`
      CREATE POLICY duty_rungs_at_merging ON coordination.duty_rungs FOR UPDATE
        USING (matter_id IN (${moving})) WITH CHECK (matter_id IN (${moving}))`);
    await db.query(`CREATE POLICY duty_log_at_merging ON coordination.duty_log FOR INSERT WITH CHECK (matter_id IN (${moving}))`);
    await db.query(`
      CREATE POLICY duty_facts_at_merging ON coordination.duty_facts FOR SELECT
        USING (matter_id IN (${moving}) OR (also_matter_ids <> '{}' AND also_matter_ids && ARRAY(${moving})))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP POLICY duty_facts_at_merging ON coordination.duty_facts`);
    await db.query(`DROP POLICY duty_log_at_merging ON coordination.duty_log`);
    await db.query(`DROP POLICY duty_rungs_at_merging ON coordination.duty_rungs`);
    await db.query(`DROP POLICY duties_at_merging ON coordination.duties`);
    await db.query(`DROP POLICY duties_seen_at_merging ON coordination.duties`);
    await db.query(`DROP INDEX coordination.duty_facts_also_matter_ids_idx`);
    await db.query(`ALTER TABLE coordination.duty_facts DROP COLUMN also_matter_ids`);
    await db.query(`DROP TABLE coordination.duty_links`);
    await db.query(`DROP TABLE coordination.merged_matters`);
  }
}
