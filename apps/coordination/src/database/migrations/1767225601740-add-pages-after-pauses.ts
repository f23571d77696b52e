import type { MigrationInterface, QueryRunner } from 'typeorm';

const ended = `NEW.state IN ('met', 'cancelled', 'superseded')`;
// Letter for letter as the notices made it, so that taking it back leaves no trace.
const cancelled = (pause: string): string => `
      CREATE OR REPLACE FUNCTION coordination.cancel_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE coordination.deliveries SET state = 'cancelled', settled_at = coordination.duty_clock(),
                 reason = CASE WHEN ${ended} THEN 'duty-ended'${pause} ELSE 'duty-moved' END
           WHERE duty_id = NEW.id AND state = 'pending'
             AND (${ended} OR cycle < NEW.cycle OR (NEW.state = 'paused' AND kind = 'page'));
          RETURN NULL;
        END $$`;

/** A page that a pause has stopped comes again when the clock goes on, unless somebody took note of it meanwhile. */
export class AddPagesAfterPauses1767225601740 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(cancelled(` WHEN cycle = NEW.cycle AND NEW.state = 'paused' THEN 'duty-paused'`));
    await db.query(`
      CREATE FUNCTION coordination.page_again() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE coordination.deliveries d
             SET state = 'pending', reason = NULL, settled_at = NULL, message_key = NULL, attempts = 0, leased_until = '-infinity',
                 not_before = coordination.duty_clock(), next_attempt_at = coordination.duty_clock()
           WHERE d.duty_id = NEW.id AND d.cycle = NEW.cycle AND d.kind = 'page' AND d.state = 'cancelled' AND d.reason = 'duty-paused'
             AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.inputs->'acknowledgements') AS noted
                              WHERE (noted->>'cycle')::int = d.cycle AND (noted->>'rung')::int >= d.rung);
          RETURN NULL;
        END $$`);
    await db.query(`
      CREATE INDEX deliveries_paused_idx ON coordination.deliveries (duty_id) WHERE state = 'cancelled' AND reason = 'duty-paused'`);
    await db.query(`
      CREATE TRIGGER duties_page_again AFTER UPDATE OF state ON coordination.duties FOR EACH ROW
        WHEN (OLD.state = 'paused' AND NEW.state = 'open') EXECUTE FUNCTION coordination.page_again()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER duties_page_again ON coordination.duties`);
    await db.query(`DROP INDEX coordination.deliveries_paused_idx`);
    await db.query(`DROP FUNCTION coordination.page_again()`);
    await db.query(cancelled(''));
  }
}
