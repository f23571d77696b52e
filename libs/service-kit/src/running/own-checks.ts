import { randomUUID } from 'node:crypto';
import { outageOf, pendingMigrations, secondsOffDatabase } from '@homeward/database';
import { FieldCipher } from '@homeward/security';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from '../tokens.js';
import { Readiness } from './readiness.js';

const mostSecondsOff = 5;

/** What every service with rows must have before it takes work: its database at head, keys that open what they sealed, and the time of PostgreSQL. */
export function addOwnChecks(app: NestFastifyApplication): void {
  const readiness = app.get(Readiness);
  const dataSource = app.get<DataSource>(DATA_SOURCE);
  const cipher = app.get(FieldCipher);
  readiness.add('database', async () => {
    await dataSource.query('SELECT 1');
    return null;
  });
  readiness.add('schema', () => unlessAway(async () => headFinding(await pendingMigrations(dataSource))));
  readiness.add('clock', () => unlessAway(async () => clockFinding(await secondsOffDatabase(dataSource))));
  readiness.add('keys', () => keysFinding(cipher));
}

/** That the database is away is told once, by the check of its name. */
async function unlessAway(check: () => Promise<string | null>): Promise<string | null> {
  try {
    return await check();
  } catch (error) {
    if (outageOf(error) !== null) return null;
    throw error;
  }
}

/** A build that is newer than its schema would write rows that do not fit. */
export const headFinding = (pending: readonly string[]): string | null =>
  pending.length === 0 ? null : `not at head: ${pending.length} of this build's migrations have not run`;

/** Times of law are taken from the own clock; one that is wrong takes no work. */
export const clockFinding = (secondsOff: number): string | null =>
  Math.abs(secondsOff) <= mostSecondsOff ? null : `the clock is ${Math.round(Math.abs(secondsOff))} s off that of PostgreSQL`;

/** Keys are usable if they open what they have just sealed. */
export function keysFinding(cipher: FieldCipher): string | null {
  const place = { table: 'readiness', column: 'probe', rowId: randomUUID() };
  try {
    return cipher.open(cipher.seal('probe', place), place) === 'probe' ? null : 'the field keys do not open what they sealed';
  } catch {
    return 'the field keys cannot be used';
  }
}
