import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agency owes by a time, and when the next step of its ladder falls due. */
export class CreateDuties1767225601051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.createRows(db);
    await this.secureRows(db);
    await this.createAlarms(db);
  }

  // A step that fires changes no column of an index: with room on its page the row moves by itself, and ten indexes stay as they are.
  private async createRows(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duties (
        id                    uuid PRIMARY KEY,
        version               integer NOT NULL,
        pack                  text NOT NULL,
        pack_version          text NOT NULL,
        duty_type             text NOT NULL,
        matter_id             uuid,
        subject_kind          text NOT NULL,
        subject_id            text NOT NULL,
        occurrence            integer NOT NULL,
        cycle                 integer NOT NULL,
        opening_fact_id       uuid NOT NULL,
        started_at            timestamptz NOT NULL,
        started_until         timestamptz NOT NULL,
        raw_date              date,
        due_date              date,
        due_at                timestamptz,
        due_at_latest         timestamptz,
        missed_at             timestamptz,
        missed_count          integer NOT NULL,
        provisional_years     integer[] NOT NULL,
        state                 text NOT NULL,
        mode                  text NOT NULL,
        rung                  integer NOT NULL,
        next_fires_at         timestamptz,
        agency_id             uuid NOT NULL,
        owner_role            text NOT NULL,
        holder_id             uuid,
        counterpart_agency_id uuid,
        blocks_closing        boolean NOT NULL,
        met_at                timestamptz,
        met_fact_id           uuid,
        late                  text NOT NULL,
        recorded_late         boolean NOT NULL,
        historical            boolean NOT NULL,
        implied               boolean NOT NULL,
        inputs                jsonb NOT NULL,
        recorded_at           timestamptz NOT NULL,
        CONSTRAINT duties_opening_key UNIQUE (pack, duty_type, opening_fact_id, subject_id, occurrence),
        CONSTRAINT duties_state_check
          CHECK (state IN ('open', 'paused', 'held', 'met', 'cancelled', 'superseded', 'elapsed', 'lapsed')),
        CONSTRAINT duties_late_check CHECK (late IN ('no', 'yes', 'cannot-tell')),
        CONSTRAINT duties_armed_check CHECK (next_fires_at IS NULL OR state = 'open'),
        CONSTRAINT duties_due_check CHECK ((due_at IS NULL) = (due_date IS NULL) AND (due_at IS NOT NULL OR state IN ('paused', 'superseded')))
      ) WITH (fillfactor = 70)`);
    await db.query(`CREATE INDEX duties_matter_id_duty_type_idx ON coordination.duties (matter_id, duty_type)`);
    await db.query(`CREATE INDEX duties_subject_id_idx ON coordination.duties (subject_id, duty_type) WHERE matter_id IS NULL`);
    await db.query(`CREATE INDEX duties_agency_id_recorded_at_idx ON coordination.duties (agency_id, recorded_at DESC, id DESC)`);
    await db.query(
      `CREATE INDEX duties_counterpart_agency_id_recorded_at_idx ON coordination.duties (counterpart_agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.duties TO coordination_app`);
  }

  private async secureRows(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE coordination.duties ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY duties_select ON coordination.duties FOR SELECT USING (
        agency_id = (SELECT coordination.acting_agency())
        OR counterpart_agency_id = (SELECT coordination.acting_agency())
        OR EXISTS (SELECT 1 FROM coordination.shares s WHERE s.matter_id = duties.matter_id
                      AND s.agency_id = (SELECT coordination.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY duties_service ON coordination.duties FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
    // Whoever closes the matter ends what is left in it, also for the other organs; nothing that blocks, and no other change.
    await db.query(`
      CREATE POLICY duties_at_closing ON coordination.duties FOR UPDATE
        USING (NOT blocks_closing AND EXISTS (
          SELECT 1 FROM coordination.matter_gates g WHERE g.matter_id = duties.matter_id AND g.state = 'closed'))
        WITH CHECK (state = 'cancelled')`);
    await db.query(`
      CREATE TRIGGER duties_keep_agency BEFORE UPDATE OF agency_id ON coordination.duties
        FOR EACH ROW EXECUTE FUNCTION coordination.refuse_agency_change()`);
  }

  /** What the ringer polls follows the rows by itself, so that no writer can forget it; `about` is the matter, or the subject outside any matter. */
  private async createAlarms(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duty_alarms (
        duty_id       uuid PRIMARY KEY,
        about         text NOT NULL,
        agency_id     uuid NOT NULL,
        next_fires_at timestamptz NOT NULL,
        leased_until  timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX duty_alarms_next_fires_at_idx ON coordination.duty_alarms (next_fires_at)`);
    await db.query(`CREATE INDEX duty_alarms_about_idx ON coordination.duty_alarms (about)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON coordination.duty_alarms TO coordination_app`);
    await db.query(`
      CREATE FUNCTION coordination.keep_duty_alarm() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE wake timestamptz := COALESCE(NEW.next_fires_at, (NEW.inputs->>'wakesAt')::timestamptz);
        BEGIN
          IF wake IS NULL THEN
            DELETE FROM coordination.duty_alarms WHERE duty_id = NEW.id;
          ELSE
            INSERT INTO coordination.duty_alarms (duty_id, about, agency_id, next_fires_at, leased_until)
            VALUES (NEW.id, COALESCE(NEW.matter_id::text, NEW.subject_id), NEW.agency_id, wake, '-infinity')
            ON CONFLICT (duty_id) DO UPDATE SET agency_id = EXCLUDED.agency_id, next_fires_at = EXCLUDED.next_fires_at,
              leased_until = EXCLUDED.leased_until;
          END IF;
          RETURN NULL;
        END $$`);
    await db.query(`
      CREATE TRIGGER duties_keep_alarm AFTER INSERT OR UPDATE OF next_fires_at, agency_id, inputs ON coordination.duties
        FOR EACH ROW EXECUTE FUNCTION coordination.keep_duty_alarm()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.duties`);
    await db.query(`DROP FUNCTION coordination.keep_duty_alarm()`);
    await db.query(`DROP TABLE coordination.duty_alarms`);
  }
}
