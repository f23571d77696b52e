import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service knows of the duties that its facts can meet, and of the late recordings that officers agreed to. Both hold identifiers, codes and times. */
const statementsOf = (schema: string): readonly string[] => [
  `CREATE TABLE ${schema}.due_periods (
     duty_id    uuid PRIMARY KEY,
     duty_type  text NOT NULL,
     matter_id  uuid NOT NULL,
     subject    text NOT NULL,
     subject_id uuid NOT NULL,
     acts_from  timestamptz NOT NULL,
     due_at     timestamptz,
     met_by     text[] NOT NULL
   )`,
  `CREATE INDEX due_periods_subject_id_idx ON ${schema}.due_periods (subject_id)`,
  `CREATE INDEX due_periods_matter_id_idx ON ${schema}.due_periods (matter_id)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.due_periods TO ${schema}_app`,
  `CREATE TABLE ${schema}.agreed_late_recordings (
     id          uuid PRIMARY KEY,
     agency_id   uuid NOT NULL,
     agreed_by   text,
     fact        text NOT NULL,
     row_id      uuid,
     matter_id   uuid,
     not_before  timestamptz NOT NULL,
     not_after   timestamptz NOT NULL,
     agreed_at   timestamptz NOT NULL,
     valid_until timestamptz NOT NULL,
     used_at     timestamptz
   )`,
  `CREATE INDEX agreed_late_recordings_valid_until_idx ON ${schema}.agreed_late_recordings (valid_until)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.agreed_late_recordings TO ${schema}_app`,
];

export const createDuePeriods = (schema: string) =>
  class CreateDuePeriods1767225600502 implements MigrationInterface {
    name = 'CreateDuePeriods1767225600502';

    async up(db: QueryRunner): Promise<void> {
      for (const statement of statementsOf(schema)) await db.query(statement);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP TABLE ${schema}.agreed_late_recordings`);
      await db.query(`DROP TABLE ${schema}.due_periods`);
    }
  };
