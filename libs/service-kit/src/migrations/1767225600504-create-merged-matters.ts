import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service knows of the matters that count as one for their duties: identifiers alone. */
const statementsOf = (schema: string): readonly string[] => [
  `CREATE TABLE ${schema}.merged_matters (
     matter_id      uuid PRIMARY KEY,
     into_matter_id uuid NOT NULL
   )`,
  `CREATE INDEX merged_matters_into_matter_id_idx ON ${schema}.merged_matters (into_matter_id)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.merged_matters TO ${schema}_app`,
];

export const createMergedMatters = (schema: string) =>
  class CreateMergedMatters1767225600504 implements MigrationInterface {
    name = 'CreateMergedMatters1767225600504';

    async up(db: QueryRunner): Promise<void> {
      for (const statement of statementsOf(schema)) await db.query(statement);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP TABLE ${schema}.merged_matters`);
    }
  };
