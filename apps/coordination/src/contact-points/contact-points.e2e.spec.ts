import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';

jest.setTimeout(60_000);

let folder: string;
let booted: BootedService;
let head: UnrealOfficer;
let onDuty: UnrealOfficer;
let administrator: UnrealOfficer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-contact-points-'));
  const secretsFile = join(folder, 'webhook-secrets');
  await writeFile(secretsFile, 'whsec_bm90LWEtc2VjcmV0LWluLWEtdGVzdA==\n', { mode: 0o400 });
  tellOfWaysOut({ smtpPort: 25, webhookHost: 'desk.example', secretsFile });
  booted = await bootService({ ...coordination, parts: () => [] });
  const county = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  head = await unrealHolder(booted, county, 'unit-head');
  onDuty = await unrealHolder(booted, county, 'duty-officer');
  administrator = await unrealHolder(booted, county, 'administrator');
}, 90_000);
afterAll(async () => {
  await booted?.stop();
  await rm(folder, { recursive: true, force: true });
}, 30_000);

describe('contact points', () => {
  test('are kept by administrators, sealed, shown without the address, and refused where nothing may be sent', async () => {
    const set = (body: object) => booted.as(administrator).post('contact-points', body);
    const codes = [
      await set({ role: 'liaison', channel: 'mail', address: 'Unreal Person <x@unreal.example>' }),
      await set({ role: 'liaison', channel: 'webhook', address: 'https://169.254.169.254/latest' }),
      await set({ role: 'liaison', channel: 'webhook', address: 'https://unlisted.example/' }),
      await set({ officerId: '7b0d3a0e-0000-4000-8000-000000000001', channel: 'mail', address: 'x@unreal.example' }),
    ].map(({ status, body }) => [status, body['code']]);
    expect(codes).toEqual([
      [400, 'coordination.not-a-mail-address'],
      [400, 'coordination.target-not-allowed'],
      [400, 'coordination.target-not-allowed'],
      [400, 'coordination.not-an-officer-here'],
    ]);
    expect((await set({ role: 'liaison', officerId: head.id, channel: 'mail', address: 'x@unreal.example' })).status).toBe(400);
    expect(
      (await booted.as(onDuty).post('contact-points', { role: 'liaison', channel: 'mail', address: 'x@unreal.example' })).status,
    ).toBe(403);

    const made = await set({ role: 'liaison', channel: 'mail', address: 'x@unreal.example' });
    const listed = await booted.as(administrator).get<{ items: { id: string; address?: string }[] }>('contact-points');
    expect(listed.body.items.find(({ id }) => id === made.body['id'])).toMatchObject({ role: 'liaison', status: 'in-use' });
    expect(JSON.stringify(listed.body)).not.toContain('unreal.example');
    const [stored] = await booted.database.query<{ sealed_address: string }>(
      'SELECT sealed_address FROM coordination.contact_points WHERE id = $1',
      [made.body['id']],
    );
    expect(stored?.sealed_address).toMatch(/^v1\|/);
    const other = await unrealAgency(booted, 'court', 'county', '350102');
    const stranger = await unrealHolder(booted, other, 'administrator');
    const foreign = await booted.as(stranger).post(`contact-points/${String(made.body['id'])}/remove`, {}, { version: 1 });
    const unknown = await booted.as(stranger).post(`contact-points/${other}/remove`, {}, { version: 1 });
    expect([foreign.status, unknown.status, foreign.body['code']]).toEqual([404, 404, unknown.body['code']]);
    const hook = await set({ role: 'liaison', channel: 'webhook', address: 'https://desk.example/in' });
    expect(hook.status).toBe(201);

    const removed = await booted.as(administrator).post(`contact-points/${String(made.body['id'])}/remove`, {}, { version: 1 });
    expect([removed.status, removed.body['status']]).toEqual([200, 'removed']);
    const twice = await booted.as(administrator).post(`contact-points/${String(made.body['id'])}/remove`, {}, { version: 2 });
    expect([twice.status, twice.body['code']]).toEqual([409, 'coordination.contact-point-removed']);
  });
});
