import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts hold identifiers, a hash, one of four words and hours; the secret is sealed. Neither is any agency's data. */
export class CreateTipReceipts1767225601800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE clue_intake.tip_secrets (
        id            smallint PRIMARY KEY,
        sealed_secret text NOT NULL,
        CONSTRAINT tip_secrets_id_check CHECK (id = 1)
      )`);
    await db.query(`GRANT SELECT, INSERT ON clue_intake.tip_secrets TO clue_intake_app`);
    await db.query(`
      CREATE TABLE clue_intake.tip_receipts (
        id          uuid PRIMARY KEY,
        version     integer NOT NULL,
        code_hash   text NOT NULL,
        clue_id     uuid NOT NULL,
        matter_id   uuid NOT NULL,
        agency_id   uuid NOT NULL,
        word        text NOT NULL,
        changed_at  timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT tip_receipts_code_hash_key UNIQUE (code_hash),
        CONSTRAINT tip_receipts_clue_id_key UNIQUE (clue_id),
        CONSTRAINT tip_receipts_clue_id_fkey FOREIGN KEY (clue_id) REFERENCES clue_intake.clues (id),
        CONSTRAINT tip_receipts_word_check CHECK (word IN ('received', 'under-review', 'transferred', 'closed'))
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE (agency_id, word, changed_at) ON clue_intake.tip_receipts TO clue_intake_app`);
    await followClue(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER clues_tip_receipt ON clue_intake.clues`);
    await db.query(`DROP FUNCTION clue_intake.follow_clue()`);
    await db.query(`DROP TABLE clue_intake.tip_receipts`);
    await db.query(`DROP TABLE clue_intake.tip_secrets`);
  }
}

/** Whoever moves a clue, by whichever way: its receipt says the same from that moment on. */
async function followClue(db: QueryRunner): Promise<void> {
  await db.query(`CREATE FUNCTION clue_intake.follow_clue() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      standing text := CASE
        WHEN NEW.status IN ('dismissed', 'closed') THEN 'closed'
        WHEN NEW.status = 'transferring' OR NEW.agency_id <> NEW.received_by_agency_id THEN 'transferred'
        WHEN NEW.status = 'registered' THEN 'received'
        ELSE 'under-review' END;
    BEGIN
      UPDATE clue_intake.tip_receipts
         SET agency_id = NEW.agency_id, word = standing,
             changed_at = CASE WHEN word = standing THEN changed_at ELSE date_trunc('hour', now()) END
       WHERE clue_id = NEW.id AND (agency_id, word) IS DISTINCT FROM (NEW.agency_id, standing);
      RETURN NULL;
    END $$`);
  await db.query(`CREATE TRIGGER clues_tip_receipt AFTER UPDATE OF status, agency_id ON clue_intake.clues
    FOR EACH ROW WHEN (NEW.channel = 'public-tip') EXECUTE FUNCTION clue_intake.follow_clue()`);
}
