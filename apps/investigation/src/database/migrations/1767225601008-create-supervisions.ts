import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSupervisions1767225601008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.supervision_register (
        supervision_id         uuid PRIMARY KEY,
        matter_id              uuid NOT NULL,
        case_id                uuid NOT NULL,
        procuratorate_agency_id uuid NOT NULL,
        addressee_agency_id    uuid NOT NULL,
        higher_agency_id       uuid,
        opened_because         text NOT NULL,
        minor                  boolean NOT NULL,
        status                 text NOT NULL,
        CONSTRAINT supervision_register_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id)
      )`);
    await db.query(
      `CREATE UNIQUE INDEX supervision_register_open_key ON investigation.supervision_register (case_id) WHERE status <> 'closed'`,
    );
    await db.query(`CREATE INDEX supervision_register_matter_id_idx ON investigation.supervision_register (matter_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON investigation.supervision_register TO investigation_app`);
    await db.query(`
      CREATE TABLE investigation.supervision_duties (
        duty_id        uuid PRIMARY KEY,
        supervision_id uuid NOT NULL,
        duty_type      text NOT NULL,
        missed_at      timestamptz,
        proposed_at    timestamptz,
        CONSTRAINT supervision_duties_supervision_id_fkey FOREIGN KEY (supervision_id)
          REFERENCES investigation.supervision_register (supervision_id)
      )`);
    await db.query(`CREATE INDEX supervision_duties_supervision_id_idx ON investigation.supervision_duties (supervision_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON investigation.supervision_duties TO investigation_app`);
    await db.query(`
      CREATE TABLE investigation.filing_limits (
        matter_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        passed_at timestamptz NOT NULL,
        CONSTRAINT filing_limits_pkey PRIMARY KEY (matter_id, agency_id)
      )`);
    await db.query(`GRANT SELECT, INSERT ON investigation.filing_limits TO investigation_app`);
    await createMoves(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.supervision_moves`);
    await db.query(`DROP TABLE investigation.filing_limits`);
    await db.query(`DROP TABLE investigation.supervision_duties`);
    await db.query(`DROP TABLE investigation.supervision_register`);
  }
}

async function createMoves(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE investigation.supervision_moves (
      id                     uuid PRIMARY KEY,
      version                integer NOT NULL,
      supervision_id         uuid NOT NULL,
      matter_id              uuid NOT NULL,
      agency_id              uuid NOT NULL,
      case_id                uuid NOT NULL,
      act                    text NOT NULL,
      transition             text NOT NULL,
      status                 text NOT NULL,
      ground                 text NOT NULL,
      since                  timestamptz NOT NULL,
      drafted_by             text,
      reconsideration_upheld boolean NOT NULL,
      outcome                text,
      reason                 text,
      occurred               jsonb NOT NULL,
      implied                boolean NOT NULL,
      as_published           boolean NOT NULL,
      recorded_at            timestamptz NOT NULL,
      CONSTRAINT supervision_moves_supervision_id_version_key UNIQUE (supervision_id, version),
      CONSTRAINT supervision_moves_supervision_id_fkey FOREIGN KEY (supervision_id)
        REFERENCES investigation.supervision_register (supervision_id),
      CONSTRAINT supervision_moves_ground_check CHECK (ground IN ('not-filed', 'overdue-decision', 'unlawful-filing')),
      CONSTRAINT supervision_moves_status_check CHECK (status IN (
        'monitoring', 'reviewing', 'reasons-requested', 'reasons-received', 'correction-opinion', 'reasons-upheld',
        'filing-notified', 'filing-overdue', 'correction-issued', 'reported-up', 'filed', 'dunned', 'withdrawal-notified',
        'withdrawal-contested', 'withdrawal-in-review', 'withdrawal-overdue', 'withdrawn', 'closed'))
    )`);
  await db.query(`
    CREATE INDEX supervision_moves_recorded_at_idx ON investigation.supervision_moves (recorded_at DESC, id DESC)
      WHERE version = 1`);
  await db.query(`CREATE INDEX supervision_moves_case_id_idx ON investigation.supervision_moves (case_id)`);
  await db.query(`ALTER TABLE investigation.supervision_moves ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  const isParty = `EXISTS (SELECT 1 FROM investigation.supervision_register r
      WHERE r.supervision_id = supervision_moves.supervision_id
        AND (SELECT investigation.acting_agency()) IN (r.procuratorate_agency_id, r.addressee_agency_id, r.higher_agency_id))`;
  await db.query(`
    CREATE POLICY supervision_moves_select ON investigation.supervision_moves FOR SELECT USING (
      agency_id = (SELECT investigation.acting_agency()) OR ${isParty}
      OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = supervision_moves.matter_id
                    AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
  await db.query(`
    CREATE POLICY supervision_moves_insert ON investigation.supervision_moves FOR INSERT
      WITH CHECK (agency_id = (SELECT investigation.acting_agency()) AND ${isParty})`);
  await db.query(`
    CREATE POLICY supervision_moves_service ON investigation.supervision_moves FOR ALL
      USING ((SELECT investigation.acting_as_service())) WITH CHECK ((SELECT investigation.acting_as_service()))`);
  await db.query(`GRANT SELECT, INSERT ON investigation.supervision_moves TO investigation_app`);
}
