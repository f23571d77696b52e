import { isDeepStrictEqual } from 'node:util';
import type { ApiAnswer, ApiClient } from './api-client.js';
import type { TestDatabase } from './test-database.js';

/** A call of the API by its name in a finding. */
export type NamedCall = readonly [name: string, call: (client: ApiClient) => Promise<ApiAnswer>];

/** An officer of an agency that has no part in a matter, and all that the officer tries. */
export interface Stranger {
  client: ApiClient;
  changes: readonly NamedCall[];
  /** Readings of single rows: an agency without a part cannot tell them from unknown ones. */
  readings: readonly NamedCall[];
  lists: readonly string[];
  /** Tables, with their schema, in which nothing may change meanwhile. */
  tables: readonly string[];
}

/** What a stranger got through the API although every change had to be refused and nothing shown; each finding is a sentence. */
export async function strangerFindings(database: TestDatabase, stranger: Stranger, refusals: readonly number[]): Promise<string[]> {
  const { client, changes, readings, lists, tables } = stranger;
  const before = await rowsOf(database, tables);
  const findings: string[] = [];
  for (const [name, call] of changes) {
    const { status } = await call(client);
    if (!refusals.includes(status)) findings.push(`${name} answers ${status}.`);
  }
  for (const [name, call] of readings) {
    const { status } = await call(client);
    if (status !== 404) findings.push(`Reading ${name} answers ${status}.`);
  }
  for (const list of lists) {
    const { body } = await client.get(list);
    if (!isDeepStrictEqual(body, { items: [], next: null })) findings.push(`The list ${list} shows something.`);
  }
  if (!isDeepStrictEqual(await rowsOf(database, tables), before)) findings.push('A row was changed.');
  return findings;
}

async function rowsOf(database: TestDatabase, tables: readonly string[]): Promise<object[][]> {
  const rows: object[][] = [];
  for (const table of tables) rows.push(await database.query<Record<string, unknown>>(`SELECT * FROM ${table}`));
  return rows;
}
