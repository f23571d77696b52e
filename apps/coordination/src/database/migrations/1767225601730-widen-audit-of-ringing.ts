import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = `agency_id = (SELECT coordination.acting_agency())`;
const ringing = `(SELECT coordination.acting_as_service()) AND (SELECT coordination.acting_purpose()) = 'ring-duties'`;
const unsealed = `actor = (SELECT coordination.acting_actor()) AND seq IS NULL`;

/** Whoever rings the duties of many agencies in one transaction writes each step down in the audit of the agency that owes it. */
export class WidenAuditOfRinging1767225601730 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER POLICY audit_entries_insert ON coordination.audit_entries WITH CHECK ((${own} OR (${ringing})) AND ${unsealed})`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER POLICY audit_entries_insert ON coordination.audit_entries WITH CHECK (${own} AND ${unsealed})`);
  }
}
