import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service knows of the shortest waiting times that hold back facts of its own. */
const statementsOf = (schema: string): readonly string[] => [
  `CREATE TABLE ${schema}.guarded_periods (
     duty_id    uuid NOT NULL,
     fact       text NOT NULL,
     duty_type  text NOT NULL,
     matter_id  uuid NOT NULL,
     subject    text NOT NULL,
     subject_id uuid NOT NULL,
     ends_at    timestamptz,
     CONSTRAINT guarded_periods_pkey PRIMARY KEY (duty_id, fact)
   )`,
  `CREATE INDEX guarded_periods_subject_id_idx ON ${schema}.guarded_periods (subject_id)`,
  `CREATE INDEX guarded_periods_matter_id_idx ON ${schema}.guarded_periods (matter_id)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.guarded_periods TO ${schema}_app`,
];

export const createGuardedPeriods = (schema: string) =>
  class CreateGuardedPeriods1767225600501 implements MigrationInterface {
    name = 'CreateGuardedPeriods1767225600501';

    async up(db: QueryRunner): Promise<void> {
      for (const statement of statementsOf(schema)) await db.query(statement);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP TABLE ${schema}.guarded_periods`);
    }
  };
