import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service knows of the duties that its facts can meet: identifiers, codes and times. */
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
];

export const createDuePeriods = (schema: string) =>
  class CreateDuePeriods1767225600502 implements MigrationInterface {
    name = 'CreateDuePeriods1767225600502';

    async up(db: QueryRunner): Promise<void> {
      for (const statement of statementsOf(schema)) await db.query(statement);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP TABLE ${schema}.due_periods`);
    }
  };
