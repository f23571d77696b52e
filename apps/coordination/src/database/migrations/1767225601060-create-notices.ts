import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a fired rung or an offered transfer tells a desk, and each message by which it goes out. Numbers, codes, instants and links: nothing of what a matter is about. */
export class CreateNotices1767225601060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.createNotices(db);
    await this.createDeliveries(db);
    await this.createContactPoints(db);
    await this.cancelWithDuty(db);
  }

  private async createNotices(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.notices (
        id            uuid PRIMARY KEY,
        version       integer NOT NULL,
        agency_id     uuid NOT NULL,
        role          text NOT NULL,
        matter_id     uuid,
        matter_number text,
        duty_id       uuid,
        cycle         integer NOT NULL,
        rung          integer NOT NULL,
        pack          text NOT NULL,
        pack_version  text NOT NULL,
        duty_type     text NOT NULL,
        act           text NOT NULL,
        proposal      text,
        passed_rungs  integer[] NOT NULL DEFAULT '{}',
        urgency       text NOT NULL,
        due_at        timestamptz NOT NULL,
        link          text NOT NULL,
        status        text NOT NULL,
        read_by       uuid,
        read_at       timestamptz,
        recorded_at   timestamptz NOT NULL,
        told_on       date,
        CONSTRAINT notices_recipient_key UNIQUE (duty_id, cycle, rung, act, agency_id, role),
        CONSTRAINT notices_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES coordination.duties (id),
        CONSTRAINT notices_told_on_check CHECK ((duty_id IS NULL) = (told_on IS NOT NULL)),
        CONSTRAINT notices_urgency_check CHECK (urgency IN ('page', 'single', 'digest')),
        CONSTRAINT notices_status_check CHECK (status IN ('unread', 'read')),
        CONSTRAINT notices_read_check CHECK ((status = 'read') = (read_at IS NOT NULL AND read_by IS NOT NULL)),
        CONSTRAINT notices_link_check CHECK (link LIKE '/%')
      )`);
    await db.query(`CREATE INDEX notices_agency_id_recorded_at_idx ON coordination.notices (agency_id, recorded_at DESC, id DESC)`);
    // What speaks of no duty is told at a desk once a day: of all matters together, or of each.
    await db.query(`
      CREATE UNIQUE INDEX notices_told_on_key ON coordination.notices (duty_type, told_on, agency_id, role)
       WHERE duty_id IS NULL AND matter_id IS NULL`);
    await db.query(`
      CREATE UNIQUE INDEX notices_row_told_on_key ON coordination.notices (link, duty_type, told_on, agency_id, role)
       WHERE duty_id IS NULL AND matter_id IS NOT NULL`);
    await db.query(`ALTER TABLE coordination.notices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY notices_own ON coordination.notices FOR SELECT USING (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY notices_update ON coordination.notices FOR UPDATE
        USING (agency_id = (SELECT coordination.acting_agency())) WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY notices_service ON coordination.notices FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.notices TO coordination_app`);
  }

  /** A message of a notice, a line that waits for the digest, or the digest of a person. `message_key` binds those that go out as one. */
  private async createDeliveries(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.deliveries (
        id              uuid PRIMARY KEY,
        notice_id       uuid,
        duty_id         uuid,
        cycle           integer,
        rung            integer,
        matter_id       uuid,
        agency_id       uuid NOT NULL,
        role            text NOT NULL,
        officer_id      uuid,
        channel         text NOT NULL,
        kind            text NOT NULL,
        repeat          integer NOT NULL,
        lines           jsonb,
        state           text NOT NULL,
        reason          text,
        not_before      timestamptz NOT NULL,
        next_attempt_at timestamptz NOT NULL,
        leased_until    timestamptz NOT NULL,
        attempts        integer NOT NULL,
        effect_key      text NOT NULL,
        message_key     text,
        recorded_at     timestamptz NOT NULL,
        settled_at      timestamptz,
        CONSTRAINT deliveries_effect_key_key UNIQUE (effect_key),
        CONSTRAINT deliveries_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES coordination.notices (id),
        CONSTRAINT deliveries_kind_check CHECK (kind IN ('page', 'single', 'line', 'digest')),
        CONSTRAINT deliveries_channel_check CHECK (channel IN ('in-app', 'mail', 'webhook', 'digest')),
        CONSTRAINT deliveries_state_check CHECK (state IN ('pending', 'sent', 'delivered', 'failed', 'cancelled')),
        CONSTRAINT deliveries_line_check CHECK ((kind = 'line') = (channel = 'digest')),
        CONSTRAINT deliveries_digest_check CHECK ((kind = 'digest') = (lines IS NOT NULL) AND (kind = 'digest') = (notice_id IS NULL))
      )`);
    await db.query(`
      CREATE INDEX deliveries_next_attempt_at_idx ON coordination.deliveries (next_attempt_at) WHERE state = 'pending' AND kind <> 'line'`);
    await db.query(`
      CREATE INDEX deliveries_line_idx ON coordination.deliveries (agency_id, not_before) WHERE state = 'pending' AND kind = 'line'`);
    await db.query(`CREATE INDEX deliveries_message_key_idx ON coordination.deliveries (message_key) WHERE state = 'pending'`);
    await db.query(`CREATE INDEX deliveries_duty_id_idx ON coordination.deliveries (duty_id) WHERE state = 'pending'`);
    await db.query(`CREATE INDEX deliveries_notice_id_idx ON coordination.deliveries (notice_id)`);
    await db.query(`
      CREATE TABLE coordination.digest_days (
        agency_id uuid NOT NULL,
        day       date NOT NULL,
        CONSTRAINT digest_days_pkey PRIMARY KEY (agency_id, day)
      )`);
    await db.query(`GRANT SELECT, INSERT ON coordination.digest_days TO coordination_app`);
    await this.secureDeliveries(db);
  }

  /** Whoever has a notice of the duty, or sees the duty, sees its messages and may stop those that have not gone out; nothing else is changed by hand. */
  private async secureDeliveries(db: QueryRunner): Promise<void> {
    const concerned = `(agency_id = (SELECT coordination.acting_agency())
        OR EXISTS (SELECT 1 FROM coordination.duties d WHERE d.id = deliveries.duty_id)
        OR EXISTS (SELECT 1 FROM coordination.notices n
                    WHERE n.duty_id = deliveries.duty_id AND n.agency_id = (SELECT coordination.acting_agency())))`;
    await db.query(`ALTER TABLE coordination.deliveries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY deliveries_select ON coordination.deliveries FOR SELECT USING (${concerned})`);
    await db.query(`
      CREATE POLICY deliveries_stop ON coordination.deliveries FOR UPDATE
        USING (state = 'pending' AND ${concerned}) WITH CHECK (state = 'cancelled')`);
    await db.query(`
      CREATE POLICY deliveries_read ON coordination.deliveries FOR UPDATE
        USING (channel = 'in-app' AND agency_id = (SELECT coordination.acting_agency()))
        WITH CHECK (channel = 'in-app' AND state = 'delivered' AND agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY deliveries_service ON coordination.deliveries FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.deliveries TO coordination_app`);
  }

  /** Where messages for a desk or an officer go; the address is sealed. */
  private async createContactPoints(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.contact_points (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        agency_id      uuid NOT NULL,
        role           text,
        officer_id     uuid,
        channel        text NOT NULL,
        sealed_address text NOT NULL,
        status         text NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT contact_points_holder_key UNIQUE NULLS NOT DISTINCT (agency_id, role, officer_id, channel),
        CONSTRAINT contact_points_holder_check CHECK (num_nonnulls(role, officer_id) = 1),
        CONSTRAINT contact_points_channel_check CHECK (channel IN ('mail', 'webhook')),
        CONSTRAINT contact_points_status_check CHECK (status IN ('in-use', 'removed'))
      )`);
    await db.query(`
      CREATE INDEX contact_points_agency_id_idx ON coordination.contact_points (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE coordination.contact_points ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY contact_points_own ON coordination.contact_points FOR ALL
        USING (agency_id = (SELECT coordination.acting_agency())) WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY contact_points_service ON coordination.contact_points FOR SELECT USING ((SELECT coordination.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.contact_points TO coordination_app`);
  }

  /** A duty that ends takes its waiting messages with it, a new cycle those of the one before, and a pause the pages, so that no writer can forget them. */
  private async cancelWithDuty(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION coordination.cancel_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE coordination.deliveries SET state = 'cancelled', settled_at = coordination.duty_clock(),
                 reason = CASE WHEN NEW.state IN ('met', 'cancelled', 'superseded') THEN 'duty-ended' ELSE 'duty-moved' END
           WHERE duty_id = NEW.id AND state = 'pending'
             AND (NEW.state IN ('met', 'cancelled', 'superseded') OR cycle < NEW.cycle OR (NEW.state = 'paused' AND kind = 'page'));
          RETURN NULL;
        END $$`);
    await db.query(`
      CREATE TRIGGER duties_cancel_deliveries AFTER UPDATE OF state, cycle ON coordination.duties FOR EACH ROW
        WHEN (OLD.cycle < NEW.cycle OR (OLD.state <> NEW.state AND NEW.state IN ('met', 'cancelled', 'superseded', 'paused')))
        EXECUTE FUNCTION coordination.cancel_deliveries()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER duties_cancel_deliveries ON coordination.duties`);
    await db.query(`DROP FUNCTION coordination.cancel_deliveries()`);
    await db.query(`DROP TABLE coordination.contact_points`);
    await db.query(`DROP TABLE coordination.digest_days`);
    await db.query(`DROP TABLE coordination.deliveries`);
    await db.query(`DROP TABLE coordination.notices`);
  }
}
