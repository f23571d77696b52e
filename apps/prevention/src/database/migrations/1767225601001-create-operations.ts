import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOperations1767225601001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE prevention.operations (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        agency_id      uuid NOT NULL,
        status         text NOT NULL,
        title          text NOT NULL,
        participants   uuid[] NOT NULL,
        legal_basis    text,
        starts_on      text,
        ends_on        text,
        predecessor_id uuid,
        objectives     jsonb NOT NULL,
        regions        text[] NOT NULL,
        tagging_rule   jsonb NOT NULL,
        from_history   boolean NOT NULL,
        sealed_report  text,
        occurred       jsonb NOT NULL,
        implied        boolean NOT NULL,
        as_published   boolean NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT operations_status_check CHECK (
          CASE WHEN status IN ('open', 'ended') THEN sealed_report IS NULL
               WHEN status IN ('reported', 'closed') THEN sealed_report IS NOT NULL
               ELSE false END),
        CONSTRAINT operations_days_check CHECK (
          (starts_on IS NULL OR starts_on ~ '^\\d{4}-\\d{2}-\\d{2}$') AND (ends_on IS NULL OR ends_on ~ '^\\d{4}-\\d{2}-\\d{2}$')
          AND (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)),
        CONSTRAINT operations_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES prevention.operations (id),
        CONSTRAINT operations_predecessor_id_key UNIQUE (predecessor_id)
      )`);
    await db.query(
      `CREATE INDEX operations_agency_id_recorded_at_idx ON prevention.operations (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX operations_participants_idx ON prevention.operations USING gin (participants)`);
    await db.query(
      `CREATE INDEX operations_ends_on_idx ON prevention.operations (ends_on) WHERE status = 'open' AND NOT from_history`,
    );
    await db.query(`ALTER TABLE prevention.operations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY operations_select ON prevention.operations FOR SELECT USING (
        agency_id = (SELECT prevention.acting_agency())
        OR (SELECT prevention.acting_agency()) = ANY (participants)
        OR (SELECT prevention.acting_as_service()))`);
    await db.query(`
      CREATE POLICY operations_insert ON prevention.operations FOR INSERT
        WITH CHECK (agency_id = (SELECT prevention.acting_agency()))`);
    await db.query(`
      CREATE POLICY operations_update ON prevention.operations FOR UPDATE
        USING (agency_id = (SELECT prevention.acting_agency())) WITH CHECK (agency_id = (SELECT prevention.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER operations_keep_agency BEFORE UPDATE OF agency_id ON prevention.operations
        FOR EACH ROW EXECUTE FUNCTION prevention.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON prevention.operations TO prevention_app`);
    await db.query(`
      CREATE TABLE prevention.closing_signatures (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        operation_id   uuid NOT NULL,
        agency_id      uuid NOT NULL,
        lead_agency_id uuid NOT NULL,
        signed_by      text NOT NULL,
        occurred       jsonb NOT NULL,
        implied        boolean NOT NULL,
        as_published   boolean NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT closing_signatures_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES prevention.operations (id),
        CONSTRAINT closing_signatures_operation_id_agency_id_key UNIQUE (operation_id, agency_id)
      )`);
    await db.query(`ALTER TABLE prevention.closing_signatures ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY closing_signatures_select ON prevention.closing_signatures FOR SELECT USING (
        agency_id = (SELECT prevention.acting_agency()) OR lead_agency_id = (SELECT prevention.acting_agency()))`);
    await db.query(`
      CREATE POLICY closing_signatures_insert ON prevention.closing_signatures FOR INSERT
        WITH CHECK (agency_id = (SELECT prevention.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON prevention.closing_signatures TO prevention_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE prevention.closing_signatures`);
    await db.query(`DROP TABLE prevention.operations`);
  }
}
