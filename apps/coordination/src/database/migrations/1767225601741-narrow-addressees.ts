import type { MigrationInterface, QueryRunner } from 'typeorm';

const running = `state IN ('open', 'paused', 'held')`;

/** Whom a ladder or an extension addressed sees the duty for as long as it is owed, and by the agency that addressed them. */
export class NarrowAddressees1767225601741 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER POLICY duties_addressed ON coordination.duties USING (${running} AND coordination.is_addressed(id))`);
    await db.query(`GRANT DELETE ON coordination.duty_addressees TO coordination_app`);
    await db.query(`
      CREATE FUNCTION coordination.end_addressees() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          DELETE FROM coordination.duty_addressees WHERE duty_id = NEW.id;
          RETURN NULL;
        END $$`);
    await db.query(`
      CREATE TRIGGER duties_end_addressees AFTER UPDATE OF agency_id ON coordination.duties FOR EACH ROW
        WHEN (OLD.agency_id <> NEW.agency_id) EXECUTE FUNCTION coordination.end_addressees()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER duties_end_addressees ON coordination.duties`);
    await db.query(`DROP FUNCTION coordination.end_addressees()`);
    await db.query(`REVOKE DELETE ON coordination.duty_addressees FROM coordination_app`);
    await db.query(`ALTER POLICY duties_addressed ON coordination.duties USING (coordination.is_addressed(id))`);
  }
}
