import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service knows of the late recordings that officers agreed to: identifiers, codes and times. */
const statementsOf = (schema: string): readonly string[] => [
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

export const createAgreedLateRecordings = (schema: string) =>
  class CreateAgreedLateRecordings1767225600503 implements MigrationInterface {
    name = 'CreateAgreedLateRecordings1767225600503';

    async up(db: QueryRunner): Promise<void> {
      for (const statement of statementsOf(schema)) await db.query(statement);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP TABLE ${schema}.agreed_late_recordings`);
    }
  };
