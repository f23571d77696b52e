import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  bootService,
  buildCuttableRoad,
  makeTestDatabase,
  until,
  type ApiAnswer,
  type ApiClient,
  type BootedService,
  type CuttableRoad,
  type TestDatabase,
} from '@homeward/testing';
import pg from 'pg';
import { clueIntake } from '../service.js';

let database: TestDatabase;
let road: CuttableRoad;
let booted: BootedService;
let officer: ApiClient;

beforeAll(async () => {
  database = await makeTestDatabase(clueIntake);
  const { hostname, port } = new URL(database.superUrl);
  road = await buildCuttableRoad({ host: hostname, port: Number(port) });
  const appUrl = () => Object.assign(new URL(database.appUrl(clueIntake)), { hostname: '127.0.0.1', port: road.port }).href;
  booted = await bootService(clueIntake, { database: { ...database, appUrl } });
  officer = booted.as(await booted.registry.officer(await booted.registry.agency('public-security'), 'registrar'));
}, 60_000);

afterAll(async () => {
  await booted?.stop();
  await booted?.identity.stop();
  await road?.cut();
  await database?.drop();
}, 30_000);

const narrative = 'Unreal: somebody called.';
const register = (key: string): Promise<ApiAnswer> =>
  officer.post('clues', { regionCode: '350102', narrative, violationKinds: ['abduction-trafficking'] }, { key });
const told = ({ status, body, headers }: ApiAnswer) => [status, body['code'], headers.get('retry-after')];
const outage = [503, 'clue-intake.unavailable', '2'];

const ofService = `FROM pg_stat_activity WHERE datname = current_database() AND usename = 'clue_intake_app'`;
const waiting = () => database.query(`SELECT 1 ${ofService} AND wait_event_type = 'Lock'`);

/** Sends a clue, and ends the connections of the service while its statement waits for the table. */
async function registerWhileTheServerStops(key: string): Promise<ApiAnswer> {
  const holder = new pg.Client({ connectionString: database.superUrl });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE clue_intake.clues IN ACCESS EXCLUSIVE MODE');
    const answer = register(key);
    await until('the request waits', async () => (await waiting()).length > 0);
    await holder.query(`SELECT pg_terminate_backend(pid) ${ofService}`);
    return await answer;
  } finally {
    await holder.end();
  }
}

describe('while the server ends its connections', () => {
  test('a request in its midst is told of an outage, and the same key does it once', async () => {
    const key = randomUUID();
    expect(told(await registerWhileTheServerStops(key))).toEqual(outage);
    const [first, second] = [await register(key), await register(key)];
    expect([first.status, second.status, second.body['id']]).toEqual([201, 201, first.body['id']]);
    expect(await database.query('SELECT id FROM clue_intake.clues')).toEqual([{ id: first.body['id'] }]);
    expect(await database.query('SELECT 1 FROM clue_intake.audit_entries')).toHaveLength(1);
  });
});

describe('while nobody listens', () => {
  test('reading and writing are told of an outage, readiness says why, and all is well afterwards', async () => {
    const key = randomUUID();
    await road.cut();
    expect(told(await officer.get('clues'))).toEqual(outage);
    expect(told(await register(key))).toEqual(outage);
    const ready = await fetch(`${booted.service.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ready: false, findings: { database: 'unreachable (ECONNREFUSED)' } },
    ]);
    await road.mend();
    expect((await register(key)).status).toBe(201);
    expect((await fetch(`${booted.service.url}/readyz`)).status).toBe(200);
  });
});
