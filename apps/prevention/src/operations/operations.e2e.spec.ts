import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EndsByDate } from '@homeward/service-kit';
import { bootService, movesShown, type ApiClient, type BootedService } from '@homeward/testing';
import { prevention } from '../service.js';
import { OperationsCalendar } from './operations-calendar.js';

let booted: BootedService;
let lead: string;
let second: string;
let head: ApiClient;
let secondHead: ApiClient;
let watch: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...prevention, parts: () => [] });
  const { registry } = booted;
  lead = await registry.agency('public-security', 'province', '350000');
  second = await registry.agency('womens-federation', 'province', '350000');
  head = booted.as(await registry.officer(lead, 'agency-head'));
  watch = booted.as(await registry.officer(lead, 'watch-officer'));
  secondHead = booted.as(await registry.officer(second, 'agency-head'));
  stranger = booted.as(await registry.officer(await registry.agency('court'), 'agency-head'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

interface Moved {
  id: string;
  version: number;
}
const told = (more: object = {}) => ({
  title: 'Unreal operation',
  participants: [second],
  startsOn: '2022-03-01',
  months: 10,
  ...more,
});
const factsOf = (id: string) =>
  booted.database.query<{ fact: string; key: string; payload: object; actor_id: string | null; occurred: { notBefore: string } }>(
    'SELECT fact, key, payload, actor_id, occurred FROM prevention.outbox WHERE subject_id = $1 ORDER BY subject_version',
    [id],
  );
const openOne = async (more: object = {}) => (await head.post<Moved>('operations', told(more))).body;

describe('a special operation', () => {
  test('R60: is opened, extended, ended, reported, signed by a second organ and closed', async () => {
    const made = await head.post<Moved>('operations', told());
    expect(made).toMatchObject({ status: 201, body: { version: 1, status: 'open', matterId: null } });
    const { id } = made.body;
    expect((await watch.post(`operations/${id}/report`, { report: 'Unreal.' }, { version: 1 })).body['code']).toBe(
      'prevention.report-not-frozen',
    );
    const rule = { dateField: 'filed', kinds: ['abduction-trafficking'], regions: ['350000'] };
    expect((await watch.post(`operations/${id}/tagging-rule`, { rule }, { version: 1 })).body).toMatchObject({ version: 2 });
    expect((await head.post(`operations/${id}/extend`, { endsOn: '2023-06-30' }, { version: 2 })).status).toBe(200);
    expect((await head.post(`operations/${id}/end`, {}, { version: 3 })).body).toMatchObject({ status: 'ended', version: 4 });
    expect((await watch.post(`operations/${id}/tagging-rule`, { rule }, { version: 4 })).body['code']).toBe(
      'prevention.operation-closed',
    );
    await watch.post(`operations/${id}/report`, { report: 'Unreal report.' }, { version: 4 });
    expect((await head.post(`operations/${id}/close`, {}, { version: 5 })).body['code']).toBe(
      'prevention.second-signature-missing',
    );
    expect((await head.post(`operations/${id}/sign`, {})).body['code']).toBe('prevention.participant-needed');
    expect(await secondHead.post(`operations/${id}/sign`, {})).toMatchObject({ status: 201, body: { operationId: id } });
    expect((await secondHead.post(`operations/${id}/sign`, {})).body['code']).toBe('prevention.already-signed');
    expect((await head.post(`operations/${id}/close`, {}, { version: 5 })).body).toMatchObject({ status: 'closed', version: 6 });
    const facts = await factsOf(id);
    expect(facts.map(({ fact }) => fact)).toEqual([
      'operation.opened',
      'operation.extended',
      'operation.ended',
      'operation.closed',
    ]);
    expect(facts[0]).toMatchObject({ key: id, payload: { operationId: id, endsOn: '2022-12-31', predecessorId: null } });
    const rows = await booted.database.query('SELECT sealed_report FROM prevention.operations WHERE id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('Unreal report');
    expect((await secondHead.get(`operations/${id}?report=true`)).body).toMatchObject({
      report: 'Unreal report.',
      signedBy: [second],
    });
  });

  test('R60: runs until its last day, and belongs to its lead and who takes part', async () => {
    const { id } = await openOne({ startsOn: '2026-01-01', months: 119 });
    expect((await head.post(`operations/${id}/end`, {}, { version: 1 })).body['code']).toBe('prevention.operation-still-runs');
    expect((await secondHead.get<{ allowedActions: string[] }>(`operations/${id}`)).body.allowedActions).toEqual([]);
    expect((await secondHead.post(`operations/${id}/end`, {}, { version: 1 })).status).toBe(404);
    const hidden = await stranger.get(`operations/${id}`);
    const unknown = await stranger.get(`operations/${randomUUID()}`);
    expect([hidden.status, hidden.body['code']]).toEqual([404, unknown.body['code']]);
    expect((await stranger.get<{ items: unknown[] }>('operations')).body.items).toEqual([]);
    expect((await secondHead.get<{ items: Moved[] }>('operations?status=open')).body.items.map((each) => each.id)).toContain(id);
    expect((await watch.post('operations', told())).status).toBe(403);
  });

  test('R62: has one successor, which begins after it has ended', async () => {
    const { id } = await openOne();
    const overlapping = await head.post('operations', told({ predecessorId: id, startsOn: '2022-12-31' }));
    expect(overlapping.body['code']).toBe('prevention.operation-overlaps-own-predecessor');
    const next = await head.post<Moved>('operations', told({ predecessorId: id, startsOn: '2023-01-01' }));
    expect(next.status).toBe(201);
    expect((await factsOf(next.body.id))[0]?.payload).toMatchObject({ predecessorId: id });
    expect((await head.post('operations', told({ predecessorId: id, startsOn: '2023-02-01' }))).body['code']).toBe(
      'prevention.successor-exists',
    );
    expect((await head.get(`operations/${id}`)).body).toMatchObject({ successorId: next.body.id });
    const { listed, alone } = await movesShown(head, 'operations?limit=5', next.body.id);
    expect([listed, alone]).toEqual([alone, expect.arrayContaining(['endOperation'])]);
    expect((await stranger.post('operations', told({ predecessorId: id, startsOn: '2023-02-01' }))).status).toBe(404);
  });

  test.each([
    [{ endsOn: '2022-12-31' }, 'end-given-twice', '/months'],
    [{ startsOn: undefined }, 'start-missing', '/startsOn'],
    [{ regions: ['999999'] }, 'region-unknown', '/regions/0'],
    [{ participants: ['a3bb189e-8bf9-4c3a-9912-ace4e6543002'] }, 'agency-unknown', '/participants/0'],
  ])('R60: is refused with %j', async (more, code, pointer) => {
    expect(await head.post('operations', told(more))).toMatchObject({
      status: 400,
      body: { code: `prevention.${code}`, errors: [{ pointer }] },
    });
  });

  test('R60: is ended by the calendar on the day after its last, once, and never if it is history', async () => {
    const importer = booted.as(await booted.registry.officer(lead, 'importer'));
    const history = await importer.post<Moved>('operations', told(), { purpose: 'historical-import' });
    const { id } = await openOne();
    const { app } = booted.service;
    await app.get(EndsByDate).look(app.get(OperationsCalendar));
    await app.get(EndsByDate).look(app.get(OperationsCalendar));
    const [, ended, ...more] = await factsOf(id);
    expect(more).toEqual([]);
    expect(ended).toMatchObject({ fact: 'operation.ended', actor_id: 'service:prevention' });
    expect(ended?.occurred.notBefore).toBe('2022-12-31T16:00:00.000Z');
    expect((await head.get(`operations/${id}`)).body).toMatchObject({ status: 'ended', version: 2 });
    expect((await importer.get(`operations/${history.body.id}`, { purpose: 'historical-import' })).body).toMatchObject({
      status: 'open',
      asPublished: true,
    });
  });

  test('R60: one organ may be published as the one that closed; then two of its officers do', async () => {
    const purpose = 'historical-import';
    const several = await booted.registry.agency('government', 'national', null);
    const first = booted.as(await booted.registry.officer(several, 'importer'));
    const other = booted.as(await booted.registry.officer(several, 'importer'));
    const occurred = { text: '2021-01', precision: 'month' };
    const { id } = (await first.post<Moved>('operations', { title: 'Unreal operation', occurred }, { purpose })).body;
    await first.post(`operations/${id}/end`, { implied: true }, { version: 1, purpose });
    await first.post(`operations/${id}/report`, { report: 'As published.', implied: true }, { version: 2, purpose });
    await first.post(`operations/${id}/sign`, { implied: true }, { purpose });
    expect((await first.post(`operations/${id}/close`, {}, { version: 3, purpose })).status).toBe(409);
    expect((await other.post(`operations/${id}/close`, {}, { version: 3, purpose })).body).toMatchObject({ status: 'closed' });
    expect((await factsOf(id))[0]?.payload).toMatchObject({ endsOn: null });
  });
});
