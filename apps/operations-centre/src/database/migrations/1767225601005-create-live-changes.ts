import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the live stream tells again after a cut. Places are given at commit, in the order of the commits: whoever has read up to one has missed nothing. */
export class CreateLiveChanges1767225601005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SEQUENCE operations_centre.live_changes_position_seq AS bigint`);
    await db.query(`
      CREATE TABLE operations_centre.live_changes (
        id        uuid PRIMARY KEY,
        position  bigint,
        matter_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        parties   uuid[] NOT NULL,
        source    text NOT NULL,
        seq       bigint NOT NULL,
        changed   jsonb NOT NULL,
        CONSTRAINT live_changes_position_key UNIQUE (position)
      )`);
    await this.placeAtCommit(db);
    await this.secure(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE operations_centre.live_changes`);
    await db.query(`DROP FUNCTION operations_centre.place_live_change()`);
    await db.query(`DROP SEQUENCE operations_centre.live_changes_position_seq`);
  }

  /** The lock is taken last of all and held until the commit is done, so it can wait for nobody who waits for it. The newest 20,000 changes are kept. */
  private async placeAtCommit(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION operations_centre.place_live_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        place bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('operations_centre.live_changes', 0));
        place := nextval('operations_centre.live_changes_position_seq');
        UPDATE operations_centre.live_changes SET position = place WHERE id = NEW.id;
        DELETE FROM operations_centre.live_changes WHERE position <= place - 20000;
        PERFORM pg_notify('operations_centre_live', '');
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE CONSTRAINT TRIGGER live_changes_place AFTER INSERT ON operations_centre.live_changes
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION operations_centre.place_live_change()`);
  }

  private async secure(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE operations_centre.live_changes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY live_changes_select ON operations_centre.live_changes FOR SELECT USING (
        agency_id = (SELECT operations_centre.acting_agency())
        OR (SELECT operations_centre.acting_agency()) = ANY (parties)
        OR EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = live_changes.matter_id
                      AND s.agency_id = (SELECT operations_centre.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY live_changes_service ON operations_centre.live_changes FOR ALL
        USING ((SELECT operations_centre.acting_as_service())) WITH CHECK ((SELECT operations_centre.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON operations_centre.live_changes TO operations_centre_app`);
    await db.query(`GRANT USAGE, SELECT ON SEQUENCE operations_centre.live_changes_position_seq TO operations_centre_app`);
  }
}
