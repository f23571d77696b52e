import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

// Sets the clock of the duties of one installation ahead, for a test that cannot wait for days: node duty-clock.mjs <folder> <port> <seconds>.
const [folder = '', port = '', seconds = ''] = process.argv.slice(2);
if (!/^\d+$/.test(port) || !/^-?\d+$/.test(seconds)) throw new Error('node duty-clock.mjs <folder> <port of PostgreSQL> <seconds>');

const client = new pg.Client({
  host: '127.0.0.1',
  port: Number(port),
  database: 'homeward',
  user: 'coordination_migrator',
  password: readFileSync(join(folder, 'secrets/database-coordination_migrator'), 'utf8').trim(),
});
await client.connect();
await client.query(
  `CREATE OR REPLACE FUNCTION coordination.duty_clock() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT now() + interval '${seconds} seconds' $$`,
);
await client.end();
