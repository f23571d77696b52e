import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The steps of each ladder and the log of each duty; whoever sees a duty sees both. */
export class CreateDutyRungs1767225601052 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duty_rungs (
        duty_id   uuid NOT NULL,
        cycle     integer NOT NULL,
        rung      integer NOT NULL,
        matter_id uuid,
        agency_id uuid NOT NULL,
        at        timestamptz NOT NULL,
        state     text NOT NULL,
        reason    text,
        fired_at  timestamptz,
        act       text,
        targets   text[] NOT NULL,
        CONSTRAINT duty_rungs_pkey PRIMARY KEY (duty_id, cycle, rung),
        CONSTRAINT duty_rungs_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES coordination.duties (id),
        CONSTRAINT duty_rungs_state_check CHECK (state IN ('armed', 'fired', 'skipped', 'cancelled', 'held')),
        CONSTRAINT duty_rungs_fired_check CHECK ((state = 'fired') = (fired_at IS NOT NULL))
      ) WITH (fillfactor = 80)`);
    await db.query(`
      CREATE TABLE coordination.duty_log (
        id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        duty_id       uuid NOT NULL,
        version       integer NOT NULL,
        matter_id     uuid,
        agency_id     uuid NOT NULL,
        move          text NOT NULL,
        from_state    text,
        to_state      text NOT NULL,
        rung          integer,
        reason        text,
        cause_fact_id uuid,
        actor         text NOT NULL,
        at            timestamptz NOT NULL,
        next_fires_at timestamptz,
        explained     jsonb,
        CONSTRAINT duty_log_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES coordination.duties (id),
        CONSTRAINT duty_log_version_key UNIQUE (duty_id, version)
      )`);
    await this.secure(db, 'duty_rungs');
    await this.secure(db, 'duty_log');
    await db.query(`
      CREATE POLICY duty_rungs_at_closing ON coordination.duty_rungs FOR UPDATE
        USING (EXISTS (SELECT 1 FROM coordination.duties d JOIN coordination.matter_gates g ON g.matter_id = d.matter_id
                        WHERE d.id = duty_rungs.duty_id AND NOT d.blocks_closing AND g.state = 'closed'))
        WITH CHECK (state = 'cancelled')`);
    await db.query(`
      CREATE POLICY duty_log_at_closing ON coordination.duty_log FOR INSERT
        WITH CHECK (to_state = 'cancelled' AND EXISTS (
          SELECT 1 FROM coordination.duties d JOIN coordination.matter_gates g ON g.matter_id = d.matter_id
           WHERE d.id = duty_log.duty_id AND NOT d.blocks_closing AND g.state = 'closed'))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.duty_rungs TO coordination_app`);
    await db.query(`GRANT SELECT, INSERT ON coordination.duty_log TO coordination_app`);
  }

  /** The rows of a duty are seen by whoever sees the duty, whose own row security decides. */
  private async secure(db: QueryRunner, table: string): Promise<void> {
    await db.query(`ALTER TABLE coordination.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY ${table}_select ON coordination.${table} FOR SELECT
        USING (EXISTS (SELECT 1 FROM coordination.duties d WHERE d.id = ${table}.duty_id))`);
    await db.query(`
      CREATE POLICY ${table}_service ON coordination.${table} FOR ALL
        USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.duty_log`);
    await db.query(`DROP TABLE coordination.duty_rungs`);
  }
}
