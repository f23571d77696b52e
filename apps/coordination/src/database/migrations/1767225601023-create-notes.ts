import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotes1767225601023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.notes (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        matter_id    uuid,
        operation_id uuid,
        agency_id    uuid NOT NULL,
        code         text NOT NULL,
        sealed_text  text NOT NULL,
        written_by   text NOT NULL,
        occurred     jsonb NOT NULL,
        implied      boolean NOT NULL,
        as_published boolean NOT NULL,
        recorded_at  timestamptz NOT NULL,
        CONSTRAINT notes_place_check CHECK (num_nonnulls(matter_id, operation_id) = 1)
      )`);
    await db.query(
      `CREATE INDEX notes_matter_id_idx ON coordination.notes (matter_id, recorded_at DESC, id DESC) WHERE matter_id IS NOT NULL`,
    );
    await db.query(
      `CREATE INDEX notes_operation_id_idx ON coordination.notes (operation_id, recorded_at DESC, id DESC) WHERE operation_id IS NOT NULL`,
    );
    await db.query(`ALTER TABLE coordination.notes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY notes_select ON coordination.notes FOR SELECT USING (
        agency_id = (SELECT coordination.acting_agency())
        OR EXISTS (SELECT 1 FROM coordination.shares s WHERE s.matter_id = notes.matter_id
                      AND s.agency_id = (SELECT coordination.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(
      `CREATE POLICY notes_insert ON coordination.notes FOR INSERT WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`,
    );
    await db.query(`GRANT SELECT, INSERT ON coordination.notes TO coordination_app`);
    await this.createOperations(db);
  }

  /** Which agency runs which special operation: ids only, told by operation.opened. */
  private async createOperations(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE coordination.known_operations (id uuid PRIMARY KEY, agency_id uuid NOT NULL)`);
    await db.query(`GRANT SELECT, INSERT ON coordination.known_operations TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.known_operations`);
    await db.query(`DROP TABLE coordination.notes`);
  }
}
