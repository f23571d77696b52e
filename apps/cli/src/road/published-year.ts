import { psql, type PostgresServer } from '@homeward/engines';

/** An edition of a working calendar. */
interface Edition {
  calendar: string;
  version: string;
}

/** Puts an edition in force that covers a year and the one before it as well, as two officers would. */
export const publishYear = (server: PostgresServer, { calendar, version }: Edition, year: number): Promise<string> =>
  psql(
    server,
    'homeward',
    `INSERT INTO coordination.calendar_versions (calendar, version, status, content, hash, proposed_by, published_by, demonstration, published_at)
     SELECT calendar, '${version}', status, jsonb_set(content, '{coveredYears}', content->'coveredYears' || '[${year - 1}, ${year}]'),
            '${version}', proposed_by, published_by, demonstration, now()
       FROM coordination.calendar_versions WHERE calendar = '${calendar}'`,
  );

/** Takes that edition away again. */
export const withdrawYear = (server: PostgresServer, { calendar, version }: Edition): Promise<string> =>
  psql(server, 'homeward', `DELETE FROM coordination.calendar_versions WHERE calendar = '${calendar}' AND version = '${version}'`);
