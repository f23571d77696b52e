import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packs and calendars as they were published: by two persons, with the hash of what they saw, never changed afterwards. */
export class CreatePolicyVersions1767225601054 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.create(db, 'pack_versions', 'pack');
    await this.create(db, 'calendar_versions', 'calendar');
  }

  private async create(db: QueryRunner, table: string, name: string): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.${table} (
        ${name}       text NOT NULL,
        version       text NOT NULL,
        status        text NOT NULL,
        content       jsonb NOT NULL,
        hash          text NOT NULL,
        proposed_by   text NOT NULL,
        published_by  text NOT NULL,
        demonstration boolean NOT NULL,
        published_at  timestamptz NOT NULL,
        CONSTRAINT ${table}_pkey PRIMARY KEY (${name}, version),
        CONSTRAINT ${table}_status_check CHECK (status IN ('in-force', 'retired')),
        CONSTRAINT ${table}_two_persons_check CHECK (proposed_by <> published_by)
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE (status) ON coordination.${table} TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.calendar_versions`);
    await db.query(`DROP TABLE coordination.pack_versions`);
  }
}
