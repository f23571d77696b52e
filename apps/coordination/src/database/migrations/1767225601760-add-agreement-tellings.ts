import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement is told when it comes into force and when it is over, also where a day does it and nobody's hand. */
export class AddAgreementTellings1767225601760 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE coordination.agreement_overrides ADD COLUMN told text NOT NULL DEFAULT 'nothing',
        ADD CONSTRAINT agreement_overrides_told_check CHECK (told IN ('nothing', 'activated', 'ended'))`);
    await db.query(`ALTER TABLE coordination.agreement_overrides ALTER COLUMN told DROP DEFAULT`);
    await db.query(`
      CREATE INDEX agreement_overrides_in_force_idx ON coordination.agreement_overrides (valid_from, valid_to) WHERE status = 'in-force'`);
    await db.query(`
      CREATE POLICY agreement_overrides_service ON coordination.agreement_overrides FOR SELECT
        USING ((SELECT coordination.acting_as_service()))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP POLICY agreement_overrides_service ON coordination.agreement_overrides`);
    await db.query(`DROP INDEX coordination.agreement_overrides_in_force_idx`);
    await db.query(`ALTER TABLE coordination.agreement_overrides DROP COLUMN told`);
  }
}
