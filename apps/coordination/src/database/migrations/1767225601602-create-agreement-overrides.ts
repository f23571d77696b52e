import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What two agencies agree on for duties between them; signed, it counts for whoever decides about those duties. */
export class CreateAgreementOverrides1767225601602 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.agreement_overrides (
        id                    uuid PRIMARY KEY,
        version               integer NOT NULL,
        agency_id             uuid NOT NULL,
        counterpart_agency_id uuid NOT NULL,
        overrides             jsonb NOT NULL,
        valid_from            date NOT NULL,
        valid_to              date,
        status                text NOT NULL,
        offered_by            text NOT NULL,
        signed_by             text,
        occurred              jsonb NOT NULL,
        implied               boolean NOT NULL,
        recorded_at           timestamptz NOT NULL,
        CONSTRAINT agreement_overrides_status_check CHECK (status IN ('offered', 'in-force', 'ended')),
        CONSTRAINT agreement_overrides_sides_check CHECK (agency_id <> counterpart_agency_id),
        CONSTRAINT agreement_overrides_signed_check CHECK (status <> 'in-force' OR signed_by IS NOT NULL)
      )`);
    await db.query(
      `CREATE INDEX agreement_overrides_agency_id_idx ON coordination.agreement_overrides (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`
      CREATE INDEX agreement_overrides_counterpart_agency_id_idx
          ON coordination.agreement_overrides (counterpart_agency_id, recorded_at DESC, id DESC)`);
    const sides = `(SELECT coordination.acting_agency()) IN (agency_id, counterpart_agency_id)`;
    await db.query(`ALTER TABLE coordination.agreement_overrides ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY agreement_overrides_select ON coordination.agreement_overrides FOR SELECT USING (${sides})`);
    await db.query(`
      CREATE POLICY agreement_overrides_insert ON coordination.agreement_overrides FOR INSERT
        WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY agreement_overrides_update ON coordination.agreement_overrides FOR UPDATE USING (${sides}) WITH CHECK (${sides})`);
    await db.query(`
      CREATE TRIGGER agreement_overrides_keep_agency BEFORE UPDATE OF agency_id ON coordination.agreement_overrides
        FOR EACH ROW EXECUTE FUNCTION coordination.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.agreement_overrides TO coordination_app`);
    await this.createSigned(db);
  }

  /** The signed numbers, ids and codes alone: every decision about a duty reads the same ones, whoever makes it. Their content is never changed. */
  private async createSigned(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.agreed_overrides (
        id         uuid PRIMARY KEY,
        parties    uuid[] NOT NULL,
        overrides  jsonb NOT NULL,
        valid_from date NOT NULL,
        valid_to   date
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE (valid_to) ON coordination.agreed_overrides TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.agreed_overrides`);
    await db.query(`DROP TABLE coordination.agreement_overrides`);
  }
}
