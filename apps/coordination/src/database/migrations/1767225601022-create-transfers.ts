import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTransfers1767225601022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.transfers (
        id                     uuid PRIMARY KEY,
        version                integer NOT NULL,
        matter_id              uuid NOT NULL,
        clue_id                uuid,
        agency_id              uuid NOT NULL,
        to_agency_id           uuid NOT NULL,
        from_agency_type       text NOT NULL,
        to_agency_type         text NOT NULL,
        purpose                text NOT NULL,
        severity               text NOT NULL,
        subject_kinds          text[] NOT NULL,
        violation_kinds        text[] NOT NULL,
        via_petition           boolean NOT NULL,
        administrative_file    boolean NOT NULL,
        nrm                    boolean NOT NULL,
        material               boolean NOT NULL,
        counterpart            jsonb,
        offered_by             text NOT NULL,
        occurred               jsonb NOT NULL,
        implied                boolean NOT NULL,
        as_published           boolean NOT NULL,
        recorded_at            timestamptz NOT NULL,
        status                 text NOT NULL,
        responsible_officer_id text,
        return_reason          text,
        suggested_agency_id    uuid,
        outcome                text,
        settled_how            text,
        reminded_at            timestamptz,
        CONSTRAINT transfers_status_check CHECK (status IN ('offered', 'received', 'supplement-requested', 'supplemented', 'accepted',
          'refused', 'redirected', 'withdrawn', 'expired', 'settled', 'result-reported', 'contested', 'acknowledged')),
        CONSTRAINT transfers_sides_check CHECK (agency_id <> to_agency_id)
      )`);
    await db.query(`CREATE INDEX transfers_agency_id_idx ON coordination.transfers (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX transfers_to_agency_id_idx ON coordination.transfers (to_agency_id, recorded_at DESC, id DESC)`);
    await db.query(`
      CREATE UNIQUE INDEX transfers_open_clue_key ON coordination.transfers (clue_id, purpose)
        WHERE clue_id IS NOT NULL AND status IN ('offered', 'received', 'supplement-requested', 'supplemented')`);
    await db.query(`
      CREATE INDEX transfers_open_matter_idx ON coordination.transfers (matter_id, agency_id)
        WHERE clue_id IS NULL AND status IN ('offered', 'received', 'supplement-requested', 'supplemented')`);
    await db.query(`ALTER TABLE coordination.transfers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY transfers_select ON coordination.transfers FOR SELECT
        USING ((SELECT coordination.acting_agency()) IN (agency_id, to_agency_id))`);
    await db.query(
      `CREATE POLICY transfers_insert ON coordination.transfers FOR INSERT WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`,
    );
    await db.query(`
      CREATE POLICY transfers_update ON coordination.transfers FOR UPDATE
        USING ((SELECT coordination.acting_agency()) IN (agency_id, to_agency_id))
        WITH CHECK ((SELECT coordination.acting_agency()) IN (agency_id, to_agency_id))`);
    await db.query(`
      CREATE POLICY transfers_service ON coordination.transfers FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
    await this.guardSides(db);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.transfers TO coordination_app`);
    await this.createEntries(db);
    await this.createFormerHolders(db);
  }

  /** Both sides replace the one row, so that exactly one of two opposite decisions stands; each writes what is its own to say. */
  private async guardSides(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION coordination.guard_transfer_sides() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        acting  uuid := coordination.acting_agency();
        undecided CONSTANT text[] := ARRAY['offered', 'received', 'supplement-requested', 'supplemented'];
        answer  CONSTANT text[] := ARRAY['responsible_officer_id', 'return_reason', 'suggested_agency_id', 'outcome'];
        course  CONSTANT text[] := ARRAY['version', 'status', 'settled_how', 'reminded_at'];
        is_sender boolean := acting = OLD.agency_id;
        allowed text[];
      BEGIN
        IF to_jsonb(NEW) - answer - course IS DISTINCT FROM to_jsonb(OLD) - answer - course THEN
          RAISE EXCEPTION 'What was offered stays as it was offered.' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF coordination.acting_as_service() THEN RETURN NEW; END IF;
        IF is_sender AND to_jsonb(NEW) - course IS DISTINCT FROM to_jsonb(OLD) - course THEN
          RAISE EXCEPTION 'The answer to a transfer is the receiver''s.' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NOT is_sender AND NEW.settled_how IS DISTINCT FROM OLD.settled_how THEN
          RAISE EXCEPTION 'A returned transfer is settled by its sender.' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NOT is_sender AND NEW.reminded_at IS DISTINCT FROM OLD.reminded_at THEN
          RAISE EXCEPTION 'A transfer is reminded of by its sender.' USING ERRCODE = 'insufficient_privilege';
        END IF;
        allowed := CASE WHEN is_sender
          THEN CASE WHEN OLD.status = ANY (undecided) THEN ARRAY['supplemented', 'withdrawn'] ELSE ARRAY['settled', 'acknowledged', 'contested'] END
          ELSE CASE WHEN OLD.status = ANY (undecided) THEN ARRAY['received', 'supplement-requested', 'accepted', 'refused', 'redirected']
                    ELSE ARRAY['result-reported'] END
          END;
        IF NEW.status <> OLD.status AND NOT NEW.status = ANY (allowed) THEN
          RAISE EXCEPTION 'This side of a transfer cannot make it %.', NEW.status USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$`);
    await db.query(`
      CREATE TRIGGER transfers_guard_sides BEFORE UPDATE ON coordination.transfers
        FOR EACH ROW EXECUTE FUNCTION coordination.guard_transfer_sides()`);
  }

  /** What each side said and did, each in rows of its own that nobody changes. */
  private async createEntries(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.transfer_entries (
        id              uuid PRIMARY KEY,
        version         integer NOT NULL,
        transfer_id     uuid NOT NULL,
        matter_id       uuid NOT NULL,
        agency_id       uuid NOT NULL,
        other_agency_id uuid NOT NULL,
        move            text NOT NULL,
        code            text,
        sealed_content  text,
        written_by      text NOT NULL,
        occurred        jsonb NOT NULL,
        implied         boolean NOT NULL,
        as_published    boolean NOT NULL,
        recorded_at     timestamptz NOT NULL,
        CONSTRAINT transfer_entries_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES coordination.transfers (id)
      )`);
    await db.query(`CREATE INDEX transfer_entries_transfer_id_idx ON coordination.transfer_entries (transfer_id, recorded_at, id)`);
    await db.query(`ALTER TABLE coordination.transfer_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY transfer_entries_select ON coordination.transfer_entries FOR SELECT
        USING ((SELECT coordination.acting_agency()) IN (agency_id, other_agency_id))`);
    await db.query(`
      CREATE POLICY transfer_entries_insert ON coordination.transfer_entries FOR INSERT
        WITH CHECK (agency_id = (SELECT coordination.acting_agency()) OR (SELECT coordination.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT ON coordination.transfer_entries TO coordination_app`);
  }

  /** Who gave the work away before: ids only, so that a circle shows itself to a sender who knows nothing of its beginning. */
  private async createFormerHolders(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.former_holders (
        matter_id  uuid NOT NULL,
        subject_id uuid NOT NULL,
        purpose    text NOT NULL,
        agency_id  uuid NOT NULL,
        CONSTRAINT former_holders_pkey PRIMARY KEY (matter_id, subject_id, purpose, agency_id)
      )`);
    await db.query(`GRANT SELECT, INSERT ON coordination.former_holders TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.former_holders`);
    await db.query(`DROP TABLE coordination.transfer_entries`);
    await db.query(`DROP TABLE coordination.transfers`);
    await db.query(`DROP FUNCTION coordination.guard_transfer_sides()`);
  }
}
