import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages between a desk and whoever holds the code of a receipt. */
export class CreateTipMessages1767225601801 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The public reads by the receipt that its code opened, and by nothing else.
    await db.query(`CREATE FUNCTION clue_intake.acting_receipt() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT CASE WHEN clue_intake.acting_actor() = 'public' THEN NULLIF(current_setting('app.receipt', true), '')::uuid END $$`);
    await db.query(`
      CREATE TABLE clue_intake.tip_messages (
        id          uuid PRIMARY KEY,
        version     integer NOT NULL,
        receipt_id  uuid NOT NULL,
        clue_id     uuid NOT NULL,
        matter_id   uuid NOT NULL,
        agency_id   uuid NOT NULL,
        author      text NOT NULL,
        sealed_text text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT tip_messages_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES clue_intake.tip_receipts (id),
        CONSTRAINT tip_messages_author_check CHECK (author IN ('desk', 'reporter')),
        CONSTRAINT tip_messages_sealed_text_check CHECK ((author = 'desk') = (sealed_text IS NOT NULL))
      )`);
    await db.query(`CREATE INDEX tip_messages_receipt_id_idx ON clue_intake.tip_messages (receipt_id, recorded_at)`);
    await db.query(`ALTER TABLE clue_intake.tip_messages ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY tip_messages_select ON clue_intake.tip_messages FOR SELECT USING (
        agency_id = (SELECT clue_intake.acting_agency())
        OR receipt_id = (SELECT clue_intake.acting_receipt())
        OR EXISTS (SELECT 1 FROM clue_intake.shares s WHERE s.matter_id = tip_messages.matter_id
                      AND s.agency_id = (SELECT clue_intake.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY tip_messages_insert ON clue_intake.tip_messages FOR INSERT
        WITH CHECK (agency_id = (SELECT clue_intake.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON clue_intake.tip_messages TO clue_intake_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE clue_intake.tip_messages`);
    await db.query(`DROP FUNCTION clue_intake.acting_receipt()`);
  }
}
