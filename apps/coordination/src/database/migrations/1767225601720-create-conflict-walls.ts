import type { MigrationInterface, QueryRunner } from 'typeorm';

const acting = `(SELECT coordination.acting_agency())`;

/** Who keeps whom away from which matter, and why; whoever is kept away learns nothing of it. */
export class CreateConflictWalls1767225601720 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.conflict_walls (
        id                  uuid PRIMARY KEY,
        version             integer NOT NULL,
        matter_id           uuid NOT NULL,
        agency_id           uuid NOT NULL,
        excluded_agency_id  uuid NOT NULL,
        excluded_officer_id uuid,
        superior_agency_id  uuid,
        reason              text NOT NULL,
        raised_by           text NOT NULL,
        status              text NOT NULL,
        recorded_at         timestamptz NOT NULL,
        lifted_by           text,
        lifted_at           timestamptz,
        CONSTRAINT conflict_walls_status_check CHECK (status IN ('standing', 'lifted')),
        CONSTRAINT conflict_walls_lifted_check CHECK ((status = 'lifted') = (lifted_at IS NOT NULL AND lifted_by IS NOT NULL))
      )`);
    await db.query(`
      CREATE UNIQUE INDEX conflict_walls_standing_key ON coordination.conflict_walls (matter_id, excluded_agency_id, excluded_officer_id)
        NULLS NOT DISTINCT WHERE status = 'standing'`);
    for (const side of ['agency_id', 'superior_agency_id'])
      await db.query(`CREATE INDEX conflict_walls_${side}_idx ON coordination.conflict_walls (${side}, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE coordination.conflict_walls ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY conflict_walls_select ON coordination.conflict_walls FOR SELECT USING (${acting} IN (agency_id, superior_agency_id))`);
    await db.query(
      `CREATE POLICY conflict_walls_insert ON coordination.conflict_walls FOR INSERT WITH CHECK (agency_id = ${acting})`,
    );
    await db.query(`
      CREATE POLICY conflict_walls_update ON coordination.conflict_walls FOR UPDATE
        USING (status = 'standing' AND COALESCE(superior_agency_id, agency_id) = ${acting})
        WITH CHECK (COALESCE(superior_agency_id, agency_id) = ${acting})`);
    await db.query(`
      CREATE TRIGGER conflict_walls_keep_agency BEFORE UPDATE OF agency_id ON coordination.conflict_walls
        FOR EACH ROW EXECUTE FUNCTION coordination.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.conflict_walls TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.conflict_walls`);
  }
}
