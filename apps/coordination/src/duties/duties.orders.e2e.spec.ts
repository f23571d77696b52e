import { randomUUID } from 'node:crypto';
import { type DutyView, dutyExtensionRequested } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, tryRowWalls, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, setClock, toldOf } from '../trial/duty-trial.js';
import { asOfficer, fireUnreal, unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { asService, registerUnrealClue } from '../trial/unreal-matters.js';
import { dutyActivities } from './duties.activities.js';
import { DutyApprovers } from './duty-approvers.js';

jest.setTimeout(90_000);

let booted: BootedService;
let county: string;
let prefecture: string;
let onDuty: ApiClient;
let head: ApiClient;
let officer: ApiClient;
let officerId: string;
let procurators: ApiClient;
let stranger: ApiClient;
let strangerId: string;
let fireDue: ReturnType<typeof dutyActivities>['fireDue'];

const noon = '2026-03-03T04:00:00.000Z';
const contractOf = (name: string) => ({ service: 'investigation' as const, name, version: 1, data: undefined as never });

interface View extends Pick<DutyView, 'nextRung' | 'escalated'> {
  version: number;
  state: string;
  dueAt: string | null;
  nextFiresAt: string | null;
  holderId: string | null;
  allowedActions: string[];
  steps: { rung: number; state: string; at: string }[];
}
const view = async (client: ApiClient, id: string) => (await client.get<View>(`duties/${id}`)).body;
const order = (client: ApiClient, dutyId: string, move: string, body: object, version: number) =>
  client.post<{ version: number; status: string; allowedActions: string[] }>(`duties/${dutyId}/${move}`, body, { version });

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'public-security', 'county', '350102');
  prefecture = await unrealAgency(booted, 'procuratorate', 'prefecture', '350100');
  strangerId = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  onDuty = booted.as(await unrealHolder(booted, county, 'duty-officer'));
  head = booted.as(await unrealHolder(booted, county, 'unit-head'));
  const holder = await unrealHolder(booted, county, 'case-officer');
  officer = booted.as(holder);
  officerId = holder.id;
  procurators = booted.as(await unrealHolder(booted, prefecture, 'duty-officer'));
  stranger = booted.as(await unrealHolder(booted, strangerId, 'duty-officer', 'unit-head', 'agency-head', 'liaison'));
  await publishPacks(booted.service, county);
  fireDue = dutyActivities((token) => booted.service.app.get(token)).fireDue;
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

/** An officer of an agency who holds the role that an order needs among others. */
const ofManyRoles = async (agencyId: string) =>
  booted.as(await unrealHolder(booted, agencyId, 'case-officer', 'liaison', 'duty-officer', 'unit-head', 'agency-head'));

/** A suspect is arrested: two months of custody in investigation begin. */
async function custody(at = noon, matterId: string = randomUUID()) {
  const about = { matterId, personId: randomUUID(), caseId: randomUUID() };
  await setClock(booted, at);
  const { matterId: key, ...data } = about;
  await hear(booted.service, factOf(contractOf('suspect.arrested'), { key, agencyId: county, at, data }));
  const duty = (await dutiesOf(booted, key)).find(({ duty_type }) => duty_type === 'CN-INV-03');
  return { ...about, dutyId: String(duty?.id) };
}

describe('taking note of a rung (8.4)', () => {
  test('holds the next rung back, stops what has not gone out, and is refused to whom it was not addressed (I11)', async () => {
    const { matterId, dutyId } = await unrealCrisis(booted, county, noon);
    await setClock(booted, '2026-03-03T04:30:02.000Z');
    await fireDue({ matterId });
    const seen = await view(onDuty, dutyId);
    expect(seen.allowedActions).toContain('acknowledgeDuty');
    const plan = { rung: 2, plan: 'Unreal: a patrol is on its way.' };

    expect((await order(stranger, dutyId, 'acknowledge', plan, seen.version)).status).toBe(404);
    const refused = await order(officer, dutyId, 'acknowledge', plan, seen.version);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'coordination.ack-not-recipient' }]);
    const taken = await order(onDuty, dutyId, 'acknowledge', plan, seen.version);
    expect(taken.body).toMatchObject({ status: 'open' });
    const another = await order(onDuty, dutyId, 'acknowledge', { rung: 2, plan: 'Unreal: another plan.' }, taken.body.version);
    expect([another.status, another.body]).toMatchObject([409, { code: 'coordination.rung-acknowledged' }]);
    const manyRoles = await ofManyRoles(county);
    const byMany = await order(manyRoles, dutyId, 'acknowledge', plan, taken.body.version);
    expect([byMany.status, byMany.body]).toMatchObject([409, { code: 'coordination.rung-acknowledged' }]);

    const after = await view(onDuty, dutyId);
    const next = after.steps.find(({ rung }) => rung === 3);
    expect(next?.state).toBe('held');
    expect(Date.parse(next?.at ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-03-03T04:45:00.000Z'));
    expect(after.nextFiresAt).toBe(next?.at);
    expect(after.nextRung?.at).toBe(next?.at);
    expect(seen.escalated).toMatchObject({ rung: 2, firedAt: expect.any(String), acknowledged: null });
    expect(after.escalated?.acknowledged).toEqual({ at: expect.any(String), holdUntil: next?.at });
    const waiting = await booted.database.query(
      `SELECT 1 FROM coordination.deliveries WHERE duty_id = $1 AND rung <= 2 AND state = 'pending'`,
      [dutyId],
    );
    expect(waiting).toEqual([]);
    expect((await toldOf(booted, matterId)).at(-1)?.fact).toBe('duty.acknowledged');

    const log = await onDuty.get<{ items: { move: string; remark: string | null }[] }>(`duties/${dutyId}/log`, {
      purpose: 'handle-matter',
    });
    expect(log.body.items.at(-1)).toMatchObject({ move: 'duty.acknowledged', remark: plan.plan });
    const facts = JSON.stringify(await toldOf(booted, matterId));
    expect(facts).not.toContain('patrol');

    await setClock(booted, '2026-03-03T05:00:00.000Z');
    await fireDue({ matterId });
    expect((await view(onDuty, dutyId)).steps.find(({ rung }) => rung === 3)?.state).toBe('fired');
  });

  test('has one winner of fifty who press at once while the ringer fires', async () => {
    const { matterId, dutyId } = await unrealCrisis(booted, county, noon);
    await setClock(booted, '2026-03-03T04:30:02.000Z');
    await fireDue({ matterId });
    const { version } = await view(onDuty, dutyId);
    await setClock(booted, '2026-03-03T04:45:01.000Z');
    const presses = Array.from({ length: 50 }, () => order(onDuty, dutyId, 'acknowledge', { rung: 2, plan: 'Unreal.' }, version));
    const [answers] = await Promise.all([Promise.all(presses), fireDue({ matterId })]);
    const won = answers.filter(({ status }) => status === 200).length;
    const facts = (await toldOf(booted, matterId)).map(({ fact, payload }) => `${fact} ${String(payload['rung'] ?? '')}`);
    expect(won).toBeLessThanOrEqual(1);
    expect(facts.filter((fact) => fact === 'duty.acknowledged 2')).toHaveLength(won);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(won === 1 ? [200, 412] : [412]));
    expect(facts.filter((fact) => fact === 'duty.escalated 3').length).toBeLessThanOrEqual(1);
    const escalations = facts.filter((fact) => fact.startsWith('duty.escalated'));
    expect(new Set(escalations).size).toBe(escalations.length);
  });
});

/** The fact comes back to the service that told it, as every fact does. */
async function hearRequest(dutyId: string): Promise<void> {
  const { app } = booted.service;
  const data = { dutyId, dutyType: 'CN-INV-03', extensionId: 'CN-INV-03-X1' };
  const fact = factOf(dutyExtensionRequested, { key: randomUUID(), agencyId: county, at: noon, data });
  await asService(booted.service, county, (tx) => app.get(DutyApprovers).hear(tx, fact));
}

describe('a duty of another agency', () => {
  const orders = (id: string): readonly (readonly [string, object])[] => [
    [`duties/${id}/acknowledge`, { rung: 2, plan: 'Unreal: none of ours.' }],
    [`duties/${id}/cancel`, { reason: 'done-otherwise', remark: 'Unreal.' }],
    [`duties/${id}/reassign`, { holderId: null }],
    [`duties/${id}/put-aside`, { until: '2026-03-04T02:00:00.000Z', reason: 'Unreal.' }],
  ];
  const asked = async (reader: ApiClient, id: string) => {
    const headers = { traceparent: `00-${'1'.repeat(32)}-${'1'.repeat(16)}-01` };
    const answers: { status: number; headers: string[][]; body: string }[] = [];
    for (const [path, body] of orders(id)) {
      const answer = await reader.post(path, body, { version: 1, headers });
      answers.push({
        status: answer.status,
        headers: [...answer.headers].filter(([name]) => name !== 'date'),
        body: JSON.stringify(answer.body).replaceAll(id, 'the-duty'),
      });
    }
    return answers;
  };

  test('is said to be theirs to whoever may read it, and is unknown to anybody else', async () => {
    const { matterId, dutyId } = await custody();
    const readerAgency = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
    const reader = booted.as(await unrealHolder(booted, readerAgency, 'duty-officer', 'unit-head'));
    const hidden = await asked(reader, dutyId);
    expect(hidden).toEqual(await asked(reader, randomUUID()));
    for (const { status, body } of hidden) expect([status, body]).toEqual([404, expect.stringContaining('.duty-not-found"')]);

    await booted.registry.share(matterId, readerAgency);
    expect(await view(reader, dutyId)).toMatchObject({ allowedActions: [] });
    for (const { status, body } of await asked(reader, dutyId))
      expect([status, body]).toEqual([403, expect.stringContaining('"coordination.other-agencys-duty"')]);
    const entries = await booted.database.query<{ object_type: string; decision: string }>(
      `SELECT object_type, decision FROM coordination.audit_entries WHERE object_id = $1 AND action = 'coordination:cancelDuty'`,
      [dutyId],
    );
    expect(entries).toEqual([1, 2].map(() => ({ object_type: 'duty', decision: 'deny' })));
  });
});

describe('more time (8.7)', () => {
  test('is asked for by the owner, granted by whom the rule names, and opens a new cycle of the ladder (Y05)', async () => {
    const { matterId, dutyId } = await custody();
    const seen = await view(officer, dutyId);
    expect(seen.allowedActions).toContain('requestExtension');
    expect((await procurators.get(`duties/${dutyId}`)).status).toBe(404);
    const ask = { extensionId: 'CN-INV-03-X1', ground: 'Unreal: the case is complex.' };

    expect(
      (await order(officer, dutyId, 'request-extension', { ...ask, extensionId: 'CN-INT-04' }, seen.version)).body,
    ).toMatchObject({
      code: 'coordination.extension-not-provided',
    });
    const asked = await order(officer, dutyId, 'request-extension', ask, seen.version);
    expect(asked.status).toBe(200);
    await hearRequest(dutyId);
    const [request] = await booted.database.query<{ id: string }>(
      `SELECT inputs->'extensions'->0->>'requestId' AS id FROM coordination.duties WHERE id = $1`,
      [dutyId],
    );
    const decision = { requestId: request?.id, granted: true, reason: 'Unreal: agreed.' };
    const own = await order(head, dutyId, 'decide-extension', decision, asked.body.version);
    expect(own.body).toMatchObject({ code: 'coordination.approver-not-entitled' });

    const told = await booted.database.query(`SELECT act FROM coordination.notices WHERE duty_id = $1 AND role = 'superior-desk'`, [
      dutyId,
    ]);
    expect(told).toEqual([{ act: 'extension-asked' }]);
    const waiting = await view(procurators, dutyId);
    expect(waiting.allowedActions).toContain('decideExtension');
    expect(waiting.dueAt).toBe(seen.dueAt);
    const granted = await order(procurators, dutyId, 'decide-extension', decision, asked.body.version);
    expect(granted.status).toBe(200);
    const refusal = { requestId: request?.id, granted: false, reason: 'Unreal: not agreed.' };
    const reversed = await order(procurators, dutyId, 'decide-extension', refusal, granted.body.version);
    expect([reversed.status, reversed.body]).toMatchObject([409, { code: 'coordination.extension-decided' }]);
    const byMany = await order(await ofManyRoles(prefecture), dutyId, 'decide-extension', refusal, granted.body.version);
    expect([byMany.status, byMany.body]).toMatchObject([409, { code: 'coordination.extension-decided' }]);
    const after = await view(officer, dutyId);
    expect([seen.dueAt, after.dueAt]).toEqual(['2026-05-03T16:00:00.000Z', '2026-06-03T16:00:00.000Z']);
    expect(after.steps.filter(({ state }) => state === 'armed').length).toBeGreaterThan(2);
    expect((await toldOf(booted, matterId)).map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['duty.extension-requested', 'duty.extended', 'duty.moved']),
    );
    const explained = await officer.get<{ extensions: object[]; due: { at: string } }>(`duties/${dutyId}/explanation`);
    expect(explained.body.extensions).toHaveLength(1);
    expect(Date.parse(explained.body.due.at)).toBe(Date.parse(after.dueAt ?? ''));

    // The old alarm fires nothing: it is the moment of the new one that counts.
    await setClock(booted, '2026-05-04T02:00:00.000Z');
    await fireDue({ matterId });
    expect((await view(officer, dutyId)).state).toBe('open');
    expect((await toldOf(booted, matterId)).map(({ fact }) => fact)).not.toContain('duty.missed');
    const again = await order(officer, dutyId, 'request-extension', ask, (await view(officer, dutyId)).version);
    expect(again.body).toMatchObject({ code: 'coordination.extension-used-up' });
  });

  test('asks nobody once the duty has ended, however late the request is heard of', async () => {
    const { dutyId } = await custody();
    const ask = { extensionId: 'CN-INV-03-X1', ground: 'Unreal: the case is complex.' };
    expect((await order(officer, dutyId, 'request-extension', ask, (await view(officer, dutyId)).version)).status).toBe(200);
    await booted.database.query(`UPDATE coordination.duties SET state = 'cancelled', next_fires_at = NULL WHERE id = $1`, [dutyId]);
    await hearRequest(dutyId);
    expect(await booted.database.query('SELECT 1 FROM coordination.notices WHERE duty_id = $1', [dutyId])).toEqual([]);
    expect((await procurators.get(`duties/${dutyId}`)).status).toBe(404);
  });
});

describe('a clock that stands still (8.6)', () => {
  const about = { kind: 'mental-illness' };

  test('has no due date and no alarm while it does, and moves on by the paused days, in any order of arrival', async () => {
    const first = await custody();
    const second = await custody();
    const told = ({ matterId: key, personId, caseId }: typeof first, name: string, at: string) =>
      factOf(contractOf(name), { key, agencyId: county, at, data: { personId, caseId, expertiseId: randomUUID(), ...about } });
    await hear(booted.service, told(first, 'expertise.ordered', '2026-03-10T02:00:00.000Z'));
    const paused = await view(officer, first.dutyId);
    expect(paused).toMatchObject({ state: 'paused', dueAt: null, nextFiresAt: null });
    await hear(booted.service, told(first, 'expertise.reported', '2026-03-20T02:00:00.000Z'));
    for (const [name, at] of [
      ['expertise.reported', '2026-03-20T02:00:00.000Z'],
      ['expertise.ordered', '2026-03-10T02:00:00.000Z'],
    ] as const)
      await hear(booted.service, told(second, name, at));
    const [one, other] = [await view(officer, first.dutyId), await view(officer, second.dutyId)];
    expect(one).toMatchObject({ state: 'open', dueAt: '2026-05-13T16:00:00.000Z' });
    expect([other.state, other.dueAt]).toEqual([one.state, one.dueAt]);
    const byHand = await order(head, first.dutyId, 'pause', {}, one.version);
    expect([byHand.status, byHand.body]).toMatchObject([409, { code: 'coordination.pause-not-provided' }]);
  });

  test('reminds holder and supervisor of a pause that lasts, and goes on standing', async () => {
    const { dutyId, matterId, personId, caseId } = await custody();
    const data = { personId, caseId, expertiseId: randomUUID(), ...about };
    await hear(
      booted.service,
      factOf(contractOf('expertise.ordered'), { key: matterId, agencyId: county, at: '2026-03-10T02:00:00.000Z', data }),
    );
    await setClock(booted, '2026-04-20T02:00:00.000Z');
    await fireDue({ matterId });
    expect((await view(officer, dutyId)).state).toBe('paused');
    const notices = await booted.database.query<{ role: string }>(
      `SELECT role FROM coordination.notices WHERE duty_id = $1 AND rung = 0 ORDER BY role`,
      [dutyId],
    );
    expect(notices.map(({ role }) => role)).toEqual(['responsible-officer', 'unit-head']);
  });

  test('reminds of a second long pause as of the first, and of none twice', async () => {
    const { dutyId, matterId, personId, caseId } = await custody();
    const told = (name: string, at: string) =>
      hear(
        booted.service,
        factOf(contractOf(name), {
          key: matterId,
          agencyId: county,
          at,
          data: { personId, caseId, expertiseId: randomUUID(), ...about },
        }),
      );
    const counts: number[] = [];
    for (const [begun, late, ended] of [
      ['2026-03-10T02:00:00.000Z', '2026-04-20T02:00:00.000Z', '2026-04-21T02:00:00.000Z'],
      ['2026-04-28T02:00:00.000Z', '2026-06-10T02:00:00.000Z', '2026-06-11T02:00:00.000Z'],
    ] as const) {
      await told('expertise.ordered', begun);
      await setClock(booted, late);
      for (let time = 0; time < 2; time += 1) await fireDue({ matterId });
      const notices = await booted.database.query(`SELECT 1 FROM coordination.notices WHERE duty_id = $1 AND act = 'remind'`, [
        dutyId,
      ]);
      counts.push(notices.length);
      await told('expertise.reported', ended);
    }
    expect(counts).toEqual([2, 4]);
  });
});

describe('handing over and cancelling (8.12, 8.16)', () => {
  test('moves a duty to another officer of its agency, start and due unchanged, and to nobody else', async () => {
    const { dutyId } = await custody();
    const seen = await view(head, dutyId);
    const away = await order(head, dutyId, 'reassign', { holderId: randomUUID() }, seen.version);
    const nobodyHere = { status: 400, body: { code: 'coordination.holder-not-of-owner', errors: [{ pointer: '/holderId' }] } };
    expect(away).toMatchObject(nobodyHere);
    expect((await order(officer, dutyId, 'reassign', { holderId: officerId }, seen.version)).status).toBe(403);
    expect((await order(head, dutyId, 'reassign', { holderId: officerId }, seen.version)).status).toBe(200);
    const after = await view(head, dutyId);
    expect(after).toMatchObject({ holderId: officerId, dueAt: seen.dueAt });
    expect((await order(head, dutyId, 'reassign', { holderId: null }, seen.version)).status).toBe(412);
  });

  test('gives no duty to an officer whom a wall keeps away from its matter, and tells nothing of the wall (N03)', async () => {
    const { matterId } = await registerUnrealClue(booted.service, county);
    const { dutyId } = await custody(noon, matterId);
    const { version } = await view(head, dutyId);
    const walled = await unrealHolder(booted, county, 'case-officer');
    const told = ({ status, body }: ApiAnswer<object>) => [status, { ...body, instance: null, traceId: null }];
    const unknown = await order(head, dutyId, 'reassign', { holderId: randomUUID() }, version);

    const wall = { matterId, excludedAgencyId: county, excludedOfficerId: walled.id, reason: 'complaint-about-staff' };
    expect((await head.post('conflict-walls', wall)).status).toBe(201);
    const refused = await order(head, dutyId, 'reassign', { holderId: walled.id }, version);
    expect(told(refused)).toEqual(told(unknown));
    expect(await view(head, dutyId)).toMatchObject({ version, holderId: null });
    expect((await order(head, dutyId, 'reassign', { holderId: officerId }, version)).status).toBe(200);
  });

  test('never cancels what stands in law, and a default duty only by the head of the unit', async () => {
    const law = await custody();
    const cancel = { reason: 'no-longer-needed', remark: 'Unreal.' };
    expect((await order(head, law.dutyId, 'cancel', cancel, 1)).body).toMatchObject({ code: 'coordination.cancel-law-duty' });
    const { matterId, dutyId } = await unrealCrisis(booted, county, noon);
    expect((await order(onDuty, dutyId, 'cancel', cancel, 1)).body).toMatchObject({ code: 'coordination.cancel-not-entitled' });
    expect((await order(head, dutyId, 'cancel', { ...cancel, reason: 'unreal-name' }, 1)).status).toBe(400);
    expect((await order(head, dutyId, 'cancel', cancel, 1)).body).toMatchObject({ status: 'cancelled', allowedActions: [] });
    expect((await toldOf(booted, matterId)).at(-1)).toMatchObject({
      fact: 'duty.cancelled',
      payload: { reason: 'no-longer-needed' },
    });
    expect((await order(head, dutyId, 'cancel', cancel, 2)).body).toMatchObject({ code: 'coordination.duty-final' });
  });
});

describe('S3: row security alone', () => {
  const changed = async (officer: Parameters<typeof asOfficer>[1], sql: string, id: string) =>
    asOfficer(booted, officer, async (tx) => (await tx.query<[unknown[], number]>(sql, [id]))[1]);

  test('lets an agency that is addressed move the clock of a duty while it runs, and nothing else of it', async () => {
    const { dutyId } = await custody();
    const addressed = await unrealHolder(
      booted,
      await unrealAgency(booted, 'procuratorate', 'prefecture', '350100'),
      'duty-officer',
    );
    const move = 'UPDATE coordination.duties SET missed_count = missed_count WHERE id = $1';
    expect(await changed(addressed, move, dutyId)).toBe(0);
    await booted.database.query('INSERT INTO coordination.duty_addressees (duty_id, agency_id) VALUES ($1, $2)', [
      dutyId,
      addressed.agencyId,
    ]);
    expect(await changed(addressed, move, dutyId)).toBe(1);
    for (const set of [
      'blocks_closing = NOT blocks_closing',
      `holder_id = gen_random_uuid()`,
      `owner_role = 'liaison'`,
      'matter_id = NULL',
    ])
      await expect(changed(addressed, `UPDATE coordination.duties SET ${set} WHERE id = $1`, dutyId)).rejects.toThrow(
        'Another agency',
      );
    await booted.database.query(`UPDATE coordination.duties SET state = 'cancelled', next_fires_at = NULL WHERE id = $1`, [dutyId]);
    expect(await changed(addressed, move, dutyId)).toBe(0);
  });

  test('lets nobody who only reads a duty stop its messages, and nobody make them his own', async () => {
    const { matterId, dutyId } = await unrealCrisis(booted, county, noon);
    const reader = await unrealHolder(booted, await unrealAgency(booted, 'womens-federation', 'county', '350102'), 'duty-officer');
    await booted.registry.share(matterId, reader.agencyId);
    await fireUnreal(booted, { agencyId: county, dutyId }, { rung: 2, act: 'page', targets: ['unit-head@own'], now: noon });
    const [seen] = await asOfficer(booted, reader, (tx) =>
      tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM coordination.deliveries WHERE duty_id = $1', [dutyId]),
    );
    expect(seen?.count).toBeGreaterThan(0);
    const stop = `UPDATE coordination.deliveries SET state = 'cancelled' WHERE duty_id = $1`;
    expect(await changed(reader, stop, dutyId)).toBe(0);
    await booted.database.query(`UPDATE coordination.deliveries SET state = 'pending' WHERE duty_id = $1`, [dutyId]);
    expect(await changed(reader, stop, dutyId)).toBe(0);
    const head = await unrealHolder(booted, county, 'unit-head');
    const away = `UPDATE coordination.deliveries SET state = 'cancelled', agency_id = gen_random_uuid() WHERE duty_id = $1`;
    await expect(changed(head, away, dutyId)).rejects.toThrow('changes its agency');
    expect(await changed(head, stop, dutyId)).toBeGreaterThan(0);
  });

  test('lets no other agency move a duty, its ladder, its log or its remarks', async () => {
    const { tried, holes } = await tryRowWalls(booted.database, coordination, strangerId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(
      expect.arrayContaining(['duties', 'duty_rungs', 'duty_log', 'duty_remarks', 'duty_addressees', 'notices']),
    );
  });
});
