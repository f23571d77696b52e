import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DeskView, WallNumbers, WallScreenPage } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { operationsCentre } from '../service.js';
import { tell } from '../trial/tell.js';
import { wholeHistory } from '../trial/whole-history.js';

jest.setTimeout(60_000);

let booted: BootedService;
let agencyId: string;
let stranger: string;
let administrator: ApiClient;

beforeAll(async () => {
  booted = await bootService(operationsCentre);
  const { registry } = booted;
  agencyId = await registry.agency('public-security');
  stranger = await registry.agency('public-security');
  administrator = booted.as(await registry.officer(agencyId, 'administrator'));
  const agencies = [agencyId, await registry.agency('womens-federation')] as const;
  for (const matterId of [randomUUID(), randomUUID()])
    await tell(booted.service, ...wholeHistory({ matterId, operationId: randomUUID(), agencies: [...agencies] }));
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

const keySha256Of = (key: string): string => createHash('sha256').update(key).digest('hex');

/** A screen that an administrator has set up, and its key. */
async function screenOf(client: ApiClient): Promise<{ id: string; key: string }> {
  const key = randomBytes(32).toString('base64url');
  const { status, body } = await client.post('wall-screens', { name: ' Unreal hall ', keySha256: keySha256Of(key), validDays: 30 });
  expect(status).toBe(201);
  return { id: String(body['id']), key };
}

/** What the screen gets: without any token, as a screen has none. */
async function shown(id: string, key: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const answer = await fetch(`${booted.service.url}/api/v1/wall-screens/${id}/numbers`, {
    headers: { 'homeward-screen-key': key, ...headers },
  });
  return { status: answer.status, body: (await answer.text()).replaceAll(id, 'the-screen').replace(/"traceId":"\w+"/, '') };
}

describe('a screen on a wall', () => {
  test('shows the numbers of its agency as the desk counts them, without anybody signed in', async () => {
    const { id, key } = await screenOf(administrator);
    const told = JSON.parse((await shown(id, key)).body) as WallNumbers;
    const officer = booted.as(await booted.registry.officer(agencyId, 'case-officer'));
    const { queues } = (await officer.get<DeskView>('desk')).body;
    // Who is called stands beside the roles of an officer, and a screen has none.
    const counts = (of: readonly { name: string; count: number }[]) =>
      of.filter(({ name }) => name !== 'duties-escalated-to-me').map(({ name, count }) => [name, count]);
    expect(counts(told.queues)).toEqual(counts(queues));
    expect(told.queues.some(({ count }) => count > 0)).toBe(true);
    expect(Object.keys(told).sort()).toEqual(['at', 'dueWithinHour', 'queues']);
  });

  test('counts what falls due within the hour and runs, and nothing else, for a screen and for whoever is signed in', async () => {
    const { id, key } = await screenOf(administrator);
    const officer = booted.as(await booted.registry.officer(agencyId, 'case-officer'));
    const within = async () => {
      const onScreen = (JSON.parse((await shown(id, key)).body) as WallNumbers).dueWithinHour;
      expect((await officer.get<WallNumbers>('desk/wall')).body.dueWithinHour).toBe(onScreen);
      return onScreen;
    };
    const due = (minutes: number) =>
      booted.database.query(
        `UPDATE operations_centre.clocks SET due_at = now() + make_interval(mins => $2), state = 'open', standing = 'running', missed = false,
                owner_agency_id = $1 RETURNING id`,
        [agencyId, minutes],
      );
    const { length } = await due(30);
    expect(length).toBeGreaterThan(0);
    expect(await within()).toBe(length);
    for (const minutes of [90, -10]) {
      await due(minutes);
      expect(await within()).toBe(0);
    }
  });

  test('a wrong key, another screen, a removed one, one whose time is over and none at all get one answer', async () => {
    const [screen, other] = [await screenOf(administrator), await screenOf(administrator)];
    const over = await screenOf(administrator);
    await booted.database.query(`UPDATE operations_centre.wall_screens SET valid_until = now() WHERE id = $1`, [over.id]);
    const gone = await screenOf(administrator);
    expect((await administrator.post(`wall-screens/${gone.id}/remove`, {}, { version: 1 })).status).toBe(200);
    const answers = [
      await shown(randomUUID(), screen.key),
      await shown(screen.id, 'unreal'),
      await shown(screen.id, ''),
      await shown(screen.id, other.key),
      await shown(screen.id, keySha256Of(screen.key)),
      await shown(over.id, over.key),
      await shown(gone.id, gone.key),
      await shown('no-id', screen.key),
    ];
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.body).toContain('operations-centre.wall-screen-not-found');
    for (const answer of answers.slice(1, -1)) expect(answer).toEqual(answers[0]);
    expect(answers.at(-1)?.status).toBe(404);
    expect((await shown(screen.id, screen.key)).status).toBe(200);
  });

  test('its key opens nothing else', async () => {
    const { id, key } = await screenOf(administrator);
    for (const path of ['desk', 'matters', 'wall-screens', 'desk/queues/matters-open', 'live']) {
      const headers = { 'homeward-screen-key': key, authorization: `Bearer ${key}` };
      expect([path, (await fetch(`${booted.service.url}/api/v1/${path}`, { headers })).status]).toEqual([path, 401]);
    }
    expect((await shown(id, key)).status).toBe(200);
  });

  test('is set up and removed by an administrator of the agency, and listed without its key', async () => {
    const { id, key } = await screenOf(administrator);
    const head = booted.as(await booted.registry.officer(agencyId, 'unit-head'));
    const elsewhere = booted.as(await booted.registry.officer(stranger, 'administrator'));
    const page = async (client: ApiClient) => (await client.get<WallScreenPage>('wall-screens?limit=100')).body;
    const listed = async (client: ApiClient) => (await page(client)).items;
    expect((await listed(administrator)).find((each) => each.id === id)).toMatchObject({
      ...{ agencyId, name: 'Unreal hall', status: 'in-use', allowedActions: ['removeWallScreen'] },
    });
    expect((await listed(head)).find((each) => each.id === id)).toMatchObject({ allowedActions: [] });
    expect(await listed(elsewhere)).toEqual([]);
    expect(JSON.stringify(await listed(administrator))).not.toContain(keySha256Of(key));

    const mayBegin = [administrator, head, elsewhere].map(async (client) => (await page(client)).allowedActions);
    expect(await Promise.all(mayBegin)).toEqual([['setUpWallScreen'], [], ['setUpWallScreen']]);
    const registrar = booted.as(await booted.registry.officer(agencyId, 'registrar'));
    expect((await registrar.get('wall-screens')).status).toBe(403);

    const body = { name: 'Unreal hall', keySha256: keySha256Of('unreal'), validDays: 30 };
    expect((await head.post('wall-screens', body)).status).toBe(403);
    expect((await head.post(`wall-screens/${id}/remove`, {}, { version: 1 })).status).toBe(403);
    expect((await elsewhere.post(`wall-screens/${id}/remove`, {}, { version: 1 })).status).toBe(404);
    expect((await administrator.post(`wall-screens/${id}/remove`, {}, { version: 1 })).body).toMatchObject({ status: 'removed' });
    const again = await administrator.post(`wall-screens/${id}/remove`, {}, { version: 2 });
    expect([again.status, again.body['code']]).toEqual([409, 'operations-centre.wall-screen-removed']);
    for (const wrong of [
      { ...body, keySha256: 'unreal' },
      { ...body, validDays: 0 },
      { ...body, validDays: 367 },
      { name: body.name, validDays: 1 },
      { ...body, name: undefined },
      { ...body, name: '  ' },
      { ...body, name: 'a'.repeat(61) },
      { ...body, name: 'Unreal\nhall' },
    ])
      expect((await administrator.post('wall-screens', wrong)).status).toBe(400);
  });

  test('leads from page to page to the oldest one, however many were set up and removed since', async () => {
    const elsewhere = booted.as(await booted.registry.officer(await booted.registry.agency('education'), 'administrator'));
    const page = async (query: string) => (await elsewhere.get<WallScreenPage>(`wall-screens?limit=2${query}`)).body;
    const oldest = await screenOf(elsewhere);
    for (const { id } of [await screenOf(elsewhere), await screenOf(elsewhere)])
      await elsewhere.post(`wall-screens/${id}/remove`, {}, { version: 1 });
    const newest = await page('');
    expect(newest.items.map(({ status }) => status)).toEqual(['removed', 'removed']);
    expect(await page(`&cursor=${newest.next}`)).toMatchObject({ items: [{ id: oldest.id, status: 'in-use' }], next: null });
  });

  test('shows a stranger’s screen none of these numbers', async () => {
    const elsewhere = booted.as(await booted.registry.officer(stranger, 'administrator'));
    const { id, key } = await screenOf(elsewhere);
    const { queues, dueWithinHour } = JSON.parse((await shown(id, key)).body) as WallNumbers;
    expect([queues.filter(({ count }) => count > 0), dueWithinHour]).toEqual([[], 0]);
  });
});
