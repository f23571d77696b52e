import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProtectionOrders1767225601002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rescue.order_register (
        order_id  uuid PRIMARY KEY,
        matter_id uuid NOT NULL,
        person_id uuid,
        urgent    boolean NOT NULL
      )`);
    await db.query(`GRANT SELECT, INSERT ON rescue.order_register TO rescue_app`);
    await db.query(`
      CREATE TABLE rescue.protection_orders (
        id                  uuid PRIMARY KEY,
        version             integer NOT NULL,
        matter_id           uuid NOT NULL,
        agency_id           uuid NOT NULL,
        person_id           uuid,
        status              text NOT NULL,
        applicant           text NOT NULL,
        ground              text,
        will                text,
        urgent              boolean NOT NULL,
        on_behalf           boolean NOT NULL,
        sealed_respondent   text,
        sealed_safe_contact text,
        sealed_told         text,
        occurred            jsonb NOT NULL,
        implied             boolean NOT NULL,
        as_published        boolean NOT NULL,
        recorded_at         timestamptz NOT NULL,
        CONSTRAINT protection_orders_id_fkey FOREIGN KEY (id) REFERENCES rescue.order_register (order_id),
        CONSTRAINT protection_orders_status_check CHECK (status = 'applied'),
        CONSTRAINT protection_orders_on_behalf_check CHECK (on_behalf = (applicant <> 'person')),
        CONSTRAINT protection_orders_ground_check CHECK (ground IN ('capacity-or-coercion', 'age-disability-or-illness')),
        CONSTRAINT protection_orders_will_check CHECK (will IN ('wanted', 'not-recorded'))
      )`);
    await db.query(
      `CREATE INDEX protection_orders_agency_id_recorded_at_idx ON rescue.protection_orders (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX protection_orders_matter_id_idx ON rescue.protection_orders (matter_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`ALTER TABLE rescue.protection_orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY protection_orders_select ON rescue.protection_orders FOR SELECT USING (
        agency_id = (SELECT rescue.acting_agency())
        OR EXISTS (SELECT 1 FROM rescue.shares s WHERE s.matter_id = protection_orders.matter_id
                      AND s.agency_id = (SELECT rescue.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY protection_orders_insert ON rescue.protection_orders FOR INSERT
        WITH CHECK (agency_id = (SELECT rescue.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON rescue.protection_orders TO rescue_app`);
    await db.query(`
      CREATE TABLE rescue.protection_rulings (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        matter_id      uuid NOT NULL,
        agency_id      uuid NOT NULL,
        order_id       uuid NOT NULL,
        person_id      uuid,
        status         text NOT NULL,
        urgent         boolean NOT NULL,
        valid_from     text,
        valid_to       text,
        measures       text[] NOT NULL,
        served_to      text[] NOT NULL,
        refusal_reason text,
        from_history   boolean NOT NULL,
        occurred       jsonb NOT NULL,
        implied        boolean NOT NULL,
        as_published   boolean NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT protection_rulings_order_id_fkey FOREIGN KEY (order_id) REFERENCES rescue.order_register (order_id),
        CONSTRAINT protection_rulings_order_id_key UNIQUE (order_id),
        CONSTRAINT protection_rulings_status_check CHECK (status IN ('accepted', 'issued', 'refused', 'lapsed')),
        CONSTRAINT protection_rulings_refusal_reason_check CHECK ((status = 'refused') = (refusal_reason IS NOT NULL)),
        CONSTRAINT protection_rulings_days_check CHECK (
          (valid_from IS NULL OR valid_from ~ '^\\d{4}-\\d{2}-\\d{2}$') AND (valid_to IS NULL OR valid_to ~ '^\\d{4}-\\d{2}-\\d{2}$')
          AND (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)),
        CONSTRAINT protection_rulings_terms_check CHECK (
          from_history OR status IN ('accepted', 'refused') OR (num_nulls(valid_from, valid_to) = 0 AND cardinality(measures) > 0))
      )`);
    await db.query(
      `CREATE INDEX protection_rulings_agency_id_recorded_at_idx ON rescue.protection_rulings (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX protection_rulings_matter_id_idx ON rescue.protection_rulings (matter_id, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX protection_rulings_valid_to_idx ON rescue.protection_rulings (valid_to) WHERE status = 'issued' AND NOT from_history`,
    );
    await db.query(`ALTER TABLE rescue.protection_rulings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY protection_rulings_select ON rescue.protection_rulings FOR SELECT USING (
        agency_id = (SELECT rescue.acting_agency())
        OR EXISTS (SELECT 1 FROM rescue.shares s WHERE s.matter_id = protection_rulings.matter_id
                      AND s.agency_id = (SELECT rescue.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY protection_rulings_insert ON rescue.protection_rulings FOR INSERT
        WITH CHECK (agency_id = (SELECT rescue.acting_agency()))`);
    await db.query(`
      CREATE POLICY protection_rulings_update ON rescue.protection_rulings FOR UPDATE
        USING (agency_id = (SELECT rescue.acting_agency())) WITH CHECK (agency_id = (SELECT rescue.acting_agency()))`);
    await db.query(`
      CREATE POLICY protection_rulings_service ON rescue.protection_rulings FOR SELECT
        USING ((SELECT rescue.acting_as_service()))`);
    await db.query(`
      CREATE TRIGGER protection_rulings_keep_agency BEFORE UPDATE OF agency_id ON rescue.protection_rulings
        FOR EACH ROW EXECUTE FUNCTION rescue.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON rescue.protection_rulings TO rescue_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rescue.protection_rulings`);
    await db.query(`DROP TABLE rescue.protection_orders`);
    await db.query(`DROP TABLE rescue.order_register`);
  }
}
