import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  agencyId,
  officerId,
  provinceAgencies,
  type AgencyView,
  type RegionView,
  type DeskRoster,
  type OfficerView,
  type Role,
} from '@homeward/contracts';
import {
  bootService,
  movesShown,
  required,
  tryRowWalls,
  until,
  type ApiClient,
  type BootedService,
  type UnrealOfficer,
} from '@homeward/testing';
import { LiaisonWatch } from '../liaison-officers/liaison-watch.js';
import { ProvinceSeed } from '../seed/province-seed.js';
import { coordination } from '../service.js';
import { oweUnreal } from '../trial/unreal-duties.js';

const wanted = provinceAgencies.filter(({ slug }) =>
  /^(unreal-nation\/|unreal-(province|prefecture|county-a)\/(government|court|procuratorate)|gb\/)/.test(slug),
);
const government = 'unreal-nation/government';
const court = 'unreal-county-a/court';

let booted: BootedService;
const as = (slug: string): ApiClient => booted.as({ id: officerId(slug), agencyId: agencyId(slug) });
/** Officers of the court with one role each: those of the seed hold all that fit. */
const only = new Map<Role, UnrealOfficer>();
const asOnly = (role: Role): ApiClient => booted.as(only.get(role) ?? { id: randomUUID(), agencyId: agencyId(court) });
const count = async (from: string, values: unknown[] = []) =>
  (await booted.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM coordination.${from}`, values))[0]?.n;
const heard = () =>
  until(
    'coordination has heard of its own registry',
    async () =>
      (await count(`outbox WHERE fact = 'officer.assigned'`)) === (await count('assignments')) &&
      (await count('agencies')) === (await count('registered_agencies')),
    120,
  );

beforeAll(async () => {
  const options = { kafka: required('HOMEWARD_TEST_KAFKA'), topicPrefix: `registry-${randomUUID().slice(0, 8)}-` };
  booted = await bootService({ ...coordination, parts: () => [] }, options);
  await booted.service.app.get(ProvinceSeed).fill(wanted);
  await heard();
  for (const role of ['registrar', 'duty-officer', 'liaison'] as const) {
    const { body } = await as(court).post<{ id: string }>('officers', { name: `Unreal Officer (${role})`, roles: [role] });
    only.set(role, { id: body.id, agencyId: agencyId(court) });
  }
  await heard();
}, 180_000);

afterAll(() => booted?.stop(), 30_000);

const agencies = async (query: string) => (await asOnly('registrar').get<{ items: AgencyView[] }>(`agencies?${query}`)).body.items;

describe('the seed of the fictional province', () => {
  test('R28: court, procuratorate, public security, education and civil affairs exist at national level', async () => {
    const kinds = (await agencies('level=national&limit=200')).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['court', 'procuratorate', 'public-security', 'education', 'civil-affairs']));
  });

  test('keeps the organs of recorded history apart from those that work', async () => {
    expect((await agencies('country=GB')).length).toBe(0);
    expect((await agencies('country=GB&forHistory=true&limit=200')).length).toBe(25);
  });

  test('finds agencies by a part of their name in either language, letter for letter, and by several types', async () => {
    const [first] = await agencies('level=national&kind=court');
    const { id, name } = first ?? { id: '', name: { en: '', zh: '' } };
    for (const part of [name.zh.slice(1), name.en.slice(2).toUpperCase()])
      expect((await agencies(`name=${encodeURIComponent(part)}&kind=court,health&limit=200`)).map((row) => row.id)).toContain(id);
    expect(await agencies(`name=${encodeURIComponent('%')}`)).toEqual([]);
    expect(await agencies('name=_')).toEqual([]);
    const kinds = (await agencies('kind=court,procuratorate&limit=200')).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['court', 'procuratorate']));
    expect(await asOnly('registrar').get('agencies?kind=court,nobody')).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'kind' }] },
    });
  });

  test('tells the names of agencies by their ids, those of recorded history too', async () => {
    const [old] = await agencies('country=GB&forHistory=true&limit=1');
    const ids = [agencyId(court), old?.id ?? ''];
    expect((await agencies(`ids=${ids.join(',')}`)).map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await agencies(`ids=${ids.join(',')}&forHistory=false`)).toHaveLength(1);
  });

  test('changes nothing when it is run again', async () => {
    const before = await count('outbox');
    expect(await booted.service.app.get(ProvinceSeed).fill(wanted)).toBe(0);
    expect(await count('outbox')).toBe(before);
  });

  test('seals the names of officers', async () => {
    const [row] = await booted.database.query<{ sealed_name: string }>(
      'SELECT sealed_name FROM coordination.registered_officers LIMIT 1',
    );
    expect(row?.sealed_name).toMatch(/^v1\|/);
  });
});

describe('the registry', () => {
  test('S3: row security alone keeps accounts and roles to their own agency', async () => {
    const walls = await tryRowWalls(booted.database, coordination, agencyId(court));
    expect(walls.tried).toEqual(expect.arrayContaining(['registered_officers', 'role_assignments']));
    expect(walls.holes).toEqual([]);
  });
});

const shelter = {
  kind: 'relief-station',
  level: 'county',
  regionCode: '350102',
  timeZone: 'Asia/Shanghai',
  name: { en: 'Unreal Shelter', zh: '虚构救助站' },
  parentAgencyId: agencyId('unreal-county-a/government'),
  validFrom: '2020-01-01',
};

describe('the registry of agencies', () => {
  test('R28: an administrator registers an agency: one entry in the audit, one fact, the state told to every service', async () => {
    const answer = await as(government).post<{ id: string }>('agencies', shelter);
    expect(answer).toMatchObject({ status: 201, body: { version: 1, status: 'registered', allowedActions: ['changeAgency'] } });
    const { id } = answer.body;
    expect([await count('audit_entries WHERE object_id = $1', [id]), await count('outbox WHERE subject_id = $1', [id])]).toEqual([
      1, 1,
    ]);
    const offered = { listed: ['changeAgency'], alone: ['changeAgency'] };
    expect(await movesShown(as(government), 'agencies?limit=5', id)).toEqual(offered);
    expect((await asOnly('registrar').get(`agencies/${id}`)).body).toMatchObject({
      name: shelter.name,
      parentAgencyId: shelter.parentAgencyId,
      liaison: 'missing',
      allowedActions: [],
    });
  });

  test.each([
    ['coordination.region-unknown', 400, { regionCode: '359999' }],
    ['coordination.time-zone-unknown', 400, { timeZone: 'Asia/Nowhere' }],
    ['coordination.ends-before-beginning', 400, { validTo: '2019-12-31' }],
    ['coordination.agency-not-found', 404, { parentAgencyId: randomUUID() }],
    ['coordination.invalid-body', 400, { kind: 'circus' }],
  ])('refuses with %s', async (code, status, wrong) => {
    const answer = await as(government).post('agencies', { ...shelter, ...wrong });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('is kept by administrators alone, and by those of the agency that made the entry', async () => {
    expect(await asOnly('registrar').post('agencies', shelter)).toMatchObject({
      status: 403,
      body: { code: 'coordination.function-not-for-role' },
    });
    const change = { name: shelter.name };
    const foreign = await as(court).post(`agencies/${agencyId(court)}/change`, change, { version: 1 });
    const unknown = await as(court).post(`agencies/${randomUUID()}/change`, change, { version: 1 });
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect({ ...foreign.body, instance: '', traceId: '' }).toEqual({ ...unknown.body, instance: '', traceId: '' });
  });

  test('R28: an ended agency names its successor and stays resolvable; nothing of it changes any more', async () => {
    const administrator = as(government);
    const { id: old } = (await administrator.post<{ id: string }>('agencies', shelter)).body;
    const { id: successor } = (await administrator.post<{ id: string }>('agencies', { ...shelter, predecessorAgencyId: old })).body;
    const end = { end: { on: '2026-06-30', successorAgencyId: successor } };
    const answer = await administrator.post(`agencies/${old}/change`, end, { version: 1 });
    expect(answer).toMatchObject({ status: 200, body: { version: 2, status: 'ended', allowedActions: [] } });
    expect(await administrator.post(`agencies/${old}/change`, end, { version: 1 })).toMatchObject({ status: 412 });
    expect(await administrator.post(`agencies/${old}/change`, end, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'coordination.agency-ended' },
    });
    expect((await administrator.get(`agencies/${old}`)).body).toMatchObject({
      successorAgencyId: successor,
      validTo: '2026-06-30',
    });
    expect(
      await administrator.post(
        `agencies/${successor}/change`,
        { end: { on: '2026-07-01', successorAgencyId: old } },
        { version: 1 },
      ),
    ).toMatchObject({
      status: 400,
      body: { code: 'coordination.agency-circle' },
    });
  });

  test('R28: an agency that owes something ends with a successor alone', async () => {
    const administrator = as(government);
    const { id: old } = (await administrator.post<{ id: string }>('agencies', shelter)).body;
    const { id: successor } = (await administrator.post<{ id: string }>('agencies', shelter)).body;
    await oweUnreal(booted, { matterId: randomUUID(), agencyId: old });
    expect(await administrator.post(`agencies/${old}/change`, { end: { on: '2026-06-30' } }, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'coordination.agency-has-open-duties' },
    });
    const end = { end: { on: '2026-06-30', successorAgencyId: successor } };
    expect((await administrator.post(`agencies/${old}/change`, end, { version: 1 })).status).toBe(200);
    expect((await administrator.post(`agencies/${successor}/change`, { end: { on: '2026-06-30' } }, { version: 1 })).status).toBe(
      200,
    );
  });

  test('R28: refuses an agency above itself', async () => {
    const province = agencyId('unreal-province/government');
    const answer = await as(government).post(
      `agencies/${province}/change`,
      { parentAgencyId: agencyId('unreal-county-a/government') },
      { version: 1 },
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'coordination.agency-circle' } });
  });
});

describe('region codes', () => {
  test('R02: an old code stays resolvable and names its successor', async () => {
    expect((await asOnly('registrar').get('regions/350182')).body).toMatchObject({ lastList: '201607', successor: '350112' });
    expect(await asOnly('registrar').get('regions/359999')).toMatchObject({ status: 404 });
  });

  test('are told several together; one that never was in force is left out, and one that is no code is refused by name', async () => {
    const { body } = await asOnly('registrar').get<{ items: RegionView[] }>('regions?codes=350182,359999,350100');
    expect(body.items.map(({ code }) => code)).toEqual(['350100', '350182']);
    for (const query of ['', '?codes=', '?codes=35010', '?codes=350100,'])
      expect(await asOnly('registrar').get(`regions${query}`)).toMatchObject({
        status: 400,
        body: { errors: [{ parameter: 'codes' }] },
      });
  });
});

describe('officers and their roles', () => {
  const administrator = () => as(court);
  const unreal = { name: 'Unreal Officer Ninety', roles: ['registrar'] };

  test('an administrator registers an account, gives it roles and takes them; each is told to every service', async () => {
    const { id } = (await administrator().post<{ id: string }>('officers', unreal)).body;
    const path = `officers/${id}`;
    expect(await administrator().post(`${path}/assign`, { role: 'court-officer' }, { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await administrator().post(`${path}/assign`, { role: 'court-officer' }, { version: 2 })).toMatchObject({
      body: { code: 'coordination.role-already-held' },
    });
    await heard();
    const officer = booted.as({ id, agencyId: agencyId(court) });
    expect((await officer.get('agencies')).status).toBe(200);
    expect(await administrator().post(`${path}/release`, { role: 'court-officer' }, { version: 2 })).toMatchObject({ status: 200 });
    expect(await administrator().post(`${path}/release`, { role: 'court-officer' }, { version: 3 })).toMatchObject({
      body: { code: 'coordination.role-not-held' },
    });
    expect(await administrator().post(`${path}/release`, { role: 'registrar' }, { version: 3 })).toMatchObject({ status: 200 });
    await until('the last role is gone', async () => (await officer.get('agencies')).status === 403);
  }, 60_000);

  test('nobody changes their own roles, nor those of another agency', async () => {
    const own = `officers/${officerId(court)}/assign`;
    expect(await administrator().post(own, { role: 'auditor' }, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'coordination.own-role' },
    });
    const foreign = `officers/${officerId(government)}/assign`;
    expect(await administrator().post(foreign, { role: 'auditor' }, { version: 1 })).toMatchObject({
      status: 404,
      body: { code: 'coordination.officer-not-found' },
    });
  });

  test('names are shown to whom they are due, for a named purpose, and are absent otherwise', async () => {
    const list = async (role: Role, query: string, purpose?: string) =>
      (role === 'administrator' ? as(court) : asOnly(role)).get<{ items: OfficerView[] }>(
        `officers?${query}`,
        purpose === undefined ? {} : { purpose },
      );
    expect((await list('duty-officer', 'limit=200')).body.items.every((officer) => !('name' in officer))).toBe(true);
    expect((await list('administrator', 'include=name')).body).toMatchObject({ code: 'coordination.purpose-required' });
    expect((await list('duty-officer', 'include=name', 'supervise')).body.items.some((officer) => 'name' in officer)).toBe(false);
    const named = (await list('administrator', 'include=name&limit=200', 'supervise')).body.items;
    expect(named.every(({ name, agencyId: own }) => name?.startsWith('Unreal Officer') && own === agencyId(court))).toBe(true);
  });
});

describe('liaison officers', () => {
  const head = () => as(court);
  const primary = officerId(court, 1);
  const deputy = officerId(court, 2);

  test('R64: nobody is their own deputy, and a liaison holds the role', async () => {
    expect(await head().post('liaison-officers', { primaryOfficerId: primary, deputyOfficerId: primary })).toMatchObject({
      status: 400,
      body: { code: 'coordination.liaison-own-deputy' },
    });
    expect(await head().post('liaison-officers', { primaryOfficerId: only.get('registrar')?.id })).toMatchObject({
      status: 400,
      body: { code: 'coordination.not-a-liaison' },
    });
    expect(await asOnly('liaison').post('liaison-officers', { primaryOfficerId: primary })).toMatchObject({ status: 403 });
  });

  test('R64: a post whose last day is over is told once, and the agency is flagged until it is filled', async () => {
    const flag = async () => (await head().get<AgencyView>(`agencies/${agencyId(court)}`)).body.liaison;
    const today = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const body = { primaryOfficerId: primary, deputyOfficerId: deputy, contact: 'Unreal desk 1', validTo: today };
    expect(await head().post('liaison-officers', body)).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await flag()).toBe('valid');
    await booted.database.query(`UPDATE coordination.liaison_officers SET valid_to = '2020-01-01' WHERE for_agency_id = $1`, [
      agencyId(court),
    ]);
    const lapsed = () => count(`outbox WHERE fact = 'liaison.lapsed'`);
    await booted.service.app.get(LiaisonWatch).look();
    await booted.service.app.get(LiaisonWatch).look();
    expect([await lapsed(), await flag()]).toEqual([1, 'missing']);
    expect(await head().post('liaison-officers', { primaryOfficerId: primary })).toMatchObject({ status: 201 });
    expect(await flag()).toBe('valid');
  });

  test('are on the roster of their agency with those of the duty desk, by number alone, until their last day', async () => {
    const seats = async (client: ApiClient) => (await client.get<DeskRoster>('officers/roster')).body.seats;
    const duty = only.get('duty-officer')?.id;
    const shown = await seats(asOnly('registrar'));
    expect(shown).toEqual(expect.arrayContaining([{ desk: 'duty-officer', officerId: duty, validTo: null }]));
    expect(shown.filter(({ desk }) => desk !== 'duty-officer')).toEqual([{ desk: 'liaison', officerId: primary, validTo: null }]);
    const ending = (day: string) =>
      booted.database.query(`UPDATE coordination.role_assignments SET valid_to = $2 WHERE officer_id = $1`, [duty, day]);
    await ending('2020-01-01');
    expect((await seats(asOnly('registrar'))).map(({ officerId: seated }) => seated)).not.toContain(duty);
    await ending('2999-01-01');
    expect(await seats(asOnly('registrar'))).toContainEqual({ desk: 'duty-officer', officerId: duty, validTo: '2999-01-01' });
    const others = await seats(as('unreal-county-a/procuratorate'));
    expect(others.map(({ officerId: seated }) => seated)).not.toContain(duty);
    expect(others).toContainEqual({ desk: 'liaison', officerId: officerId('unreal-county-a/procuratorate', 1), validTo: null });
  });

  test('every agency finds whom to notify; the contact needs a purpose', async () => {
    const path = `liaison-officers?agencyId=${agencyId('unreal-county-a/procuratorate')}`;
    const plain = (await asOnly('duty-officer').get<{ items: object[] }>(path)).body.items;
    expect(plain).toMatchObject([{ primaryOfficerId: officerId('unreal-county-a/procuratorate', 1), status: 'appointed' }]);
    expect(plain.some((post) => 'contact' in post)).toBe(false);
    expect((await asOnly('duty-officer').get(`${path}&include=contact`)).status).toBe(400);
    const told = (await asOnly('duty-officer').get<{ items: object[] }>(`${path}&include=contact`, { purpose: 'handle-matter' }))
      .body;
    expect(told.items).toMatchObject([{ contact: null }]);
  });
});
