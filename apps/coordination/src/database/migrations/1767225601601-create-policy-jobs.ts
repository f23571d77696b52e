import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Previews and recomputations: rows that outlive the process which works on them, taken by lease. */
export class CreatePolicyJobs1767225601601 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.createJobs(db);
    await this.createRows(db);
  }

  private async createJobs(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.policy_jobs (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        agency_id      uuid NOT NULL,
        kind           text NOT NULL,
        subject_id     uuid NOT NULL,
        requested_by   text NOT NULL,
        status         text NOT NULL,
        place          jsonb,
        seen           integer NOT NULL,
        total          integer,
        counts         jsonb NOT NULL,
        firing_at_once integer NOT NULL,
        moved          integer NOT NULL,
        failed         integer NOT NULL,
        hash           text,
        edition        text,
        failure        text,
        begun_at       timestamptz,
        finished_at    timestamptz,
        claimed_by     uuid,
        leased_until   timestamptz NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT policy_jobs_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES coordination.policy_drafts (id),
        CONSTRAINT policy_jobs_kind_check CHECK (kind IN ('preview', 'recompute')),
        CONSTRAINT policy_jobs_status_check CHECK (status IN ('waiting', 'running', 'done', 'cancelled', 'failed')),
        CONSTRAINT policy_jobs_finished_check CHECK ((status IN ('done', 'cancelled', 'failed')) = (finished_at IS NOT NULL)),
        CONSTRAINT policy_jobs_hash_check CHECK (hash IS NULL OR (kind = 'preview' AND status = 'done'))
      )`);
    await db.query(`
      CREATE INDEX policy_jobs_leased_until_idx ON coordination.policy_jobs (leased_until) WHERE status IN ('waiting', 'running')`);
    await db.query(`CREATE INDEX policy_jobs_subject_id_idx ON coordination.policy_jobs (subject_id, requested_by)`);
    await this.secure(db, 'policy_jobs');
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.policy_jobs TO coordination_app`);
  }

  /** The duties a preview would touch; the agency is that of the job, the one that owes stands beside it. */
  private async createRows(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.policy_job_rows (
        id              uuid PRIMARY KEY,
        job_id          uuid NOT NULL,
        agency_id       uuid NOT NULL,
        key             text NOT NULL,
        duty_id         uuid,
        duty_type       text NOT NULL,
        owner_agency_id uuid NOT NULL,
        class           text NOT NULL,
        before          timestamptz,
        after           timestamptz,
        firing          jsonb NOT NULL,
        recorded_at     timestamptz NOT NULL,
        CONSTRAINT policy_job_rows_job_id_fkey FOREIGN KEY (job_id) REFERENCES coordination.policy_jobs (id)
      )`);
    await db.query(`CREATE INDEX policy_job_rows_job_id_idx ON coordination.policy_job_rows (job_id, recorded_at DESC, id DESC)`);
    await this.secure(db, 'policy_job_rows');
    await db.query(`GRANT SELECT, INSERT, DELETE ON coordination.policy_job_rows TO coordination_app`);
  }

  private async secure(db: QueryRunner, table: string): Promise<void> {
    await db.query(`ALTER TABLE coordination.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY ${table}_own ON coordination.${table} FOR ALL
        USING (agency_id = (SELECT coordination.acting_agency())) WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY ${table}_service ON coordination.${table} FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.policy_job_rows`);
    await db.query(`DROP TABLE coordination.policy_jobs`);
  }
}
