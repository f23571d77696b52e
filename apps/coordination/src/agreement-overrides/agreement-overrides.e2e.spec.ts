import { randomUUID } from 'node:crypto';
import { transferOffered, type DutyExplanation, type MoveReply, type OverridesPage } from '@homeward/contracts';
import { bootService, movesShown, tryRowWalls, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { coordination } from '../service.js';
import { AgreementWatch } from './agreement-watch.js';
import { dutiesOf, factOf, hear, publishPacks, setClock, type StoredDuty } from '../trial/duty-trial.js';

jest.setTimeout(120_000);

let booted: BootedService;
let federation: string;
let police: string;
let court: string;
let offering: UnrealOfficer;
let signing: UnrealOfficer;
let stranger: UnrealOfficer;
let liaison: UnrealOfficer;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  const { registry, service } = booted;
  federation = await registry.agency('womens-federation');
  police = await registry.agency('public-security');
  court = await registry.agency('court');
  offering = await registry.officer(federation, 'agency-head');
  signing = await registry.officer(police, 'agency-head');
  stranger = await registry.officer(court, 'agency-head');
  liaison = await registry.officer(police, 'liaison');
  await publishPacks(service, federation);
  await setClock(booted, '2026-03-02T02:30:00Z');
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

const days = (row: string, value: number) => ({ row, duration: { value, unit: 'workingDays' } });
const offer = (overrides: object[], more: object = {}) =>
  booted.as(offering).post<MoveReply>('agreement-overrides', {
    withAgencyId: police,
    overrides,
    validFrom: '2026-03-01',
    validTo: null,
    ...more,
  });

/** A transfer of normal severity from the federation; the receiver owes an answer. */
async function answerOwedBy(toAgencyId: string, at = '2026-03-02T02:00:00Z'): Promise<StoredDuty | undefined> {
  const matterId = randomUUID();
  const data = {
    transferId: randomUUID(),
    clueId: null,
    ...{ toAgencyId, toAgencyType: 'public-security', fromAgencyId: federation, fromAgencyType: 'womens-federation' },
    ...{ purpose: 'criminal', severity: 'normal', viaPetition: false, administrativeFile: false, nrm: false, material: false },
  };
  await hear(booted.service, factOf(transferOffered, { key: matterId, agencyId: federation, at, data }));
  return (await dutiesOf(booted, matterId)).find(({ duty_type: type }) => type === 'HW-TRF-02a');
}

/** A ladder that ends before anybody hears of a hard limit that has passed. */
const reminder = {
  ...{ rung: 1, offset: { side: 'before', value: 1, unit: 'hours' } },
  ...{ to: ['unit-head@own'], act: 'remind', ack: false },
};

describe('agreeing on duties', () => {
  test('R67: refuses to lengthen a number of a law, and what fits no row, by place', async () => {
    const refusals = [
      [
        [days('HW-TRF-02a', 2), { row: 'CN-INT-03', duration: { value: 90, unit: 'calendarDays' } }],
        409,
        'override-loosens-law',
        '/overrides/1/duration',
      ],
      [[days('HW-NOT-01', 2)], 400, 'override-invalid', '/overrides/0/row'],
      [[{ row: 'HW-TRF-02a' }], 400, 'override-invalid', '/overrides/0'],
      [[{ ...days('HW-TRF-02a', 2), colour: 'red' }], 400, 'override-invalid', '/overrides/0'],
      [[{ row: 'HW-TRF-02a', ladder: [reminder] }], 400, 'override-invalid', '/overrides/0/ladder'],
    ] as const;
    for (const [overrides, status, code, pointer] of refusals)
      expect(await offer([...overrides])).toMatchObject({ status, body: { code: `coordination.${code}`, errors: [{ pointer }] } });
    expect(await offer([days('HW-TRF-02a', 2)], { withAgencyId: federation })).toMatchObject({
      status: 400,
      body: { code: 'coordination.override-with-oneself' },
    });
    expect((await booted.as(liaison).post('agreement-overrides', {})).status).toBe(403);
  });

  test('R67: names the field of an agency that is not there, and of days on which it could never count', async () => {
    const refusals = [
      [{ withAgencyId: randomUUID() }, 'override-agency-unknown', '/withAgencyId'],
      [{ validFrom: '2026-04-01', validTo: '2026-03-31' }, 'ends-before-beginning', '/validTo'],
      [{ validFrom: '2026-01-01', validTo: '2026-03-01' }, 'agreement-over-already', '/validTo'],
    ] as const;
    for (const [more, code, pointer] of refusals)
      expect(await offer([days('HW-TRF-02a', 2)], more)).toMatchObject({
        status: 400,
        body: { code: `coordination.${code}`, errors: [{ pointer, code }] },
      });
  });

  test('R67: a signed number holds between the two and for nobody else', async () => {
    const { body, status } = await offer([days('HW-TRF-02a', 1)]);
    expect([status, body.status, body.allowedActions]).toEqual([201, 'offered', ['endOverrides']]);
    const move = (officer: UnrealOfficer, verb: string, version: number) =>
      booted.as(officer).post(`agreement-overrides/${body.id}/${verb}`, {}, { version });
    expect(await answerOwedBy(police)).toMatchObject({ due_at: new Date('2026-03-05T16:00:00Z') });

    expect(await move(offering, 'sign', 1)).toMatchObject({ status: 409, body: { code: 'coordination.agreement-not-signed' } });
    expect((await move(stranger, 'sign', 1)).status).toBe(404);
    expect((await booted.as(stranger).get(`agreement-overrides/${body.id}`)).status).toBe(404);
    expect(await move(signing, 'sign', 1)).toMatchObject({
      status: 200,
      body: { status: 'in-force', allowedActions: ['endOverrides'] },
    });

    const between = await answerOwedBy(police);
    expect(between).toMatchObject({ due_at: new Date('2026-03-03T16:00:00Z') });
    expect(await answerOwedBy(court)).toMatchObject({ due_at: new Date('2026-03-05T16:00:00Z') });
    const explained = await booted.as(liaison).get<DutyExplanation>(`duties/${between?.id}/explanation`);
    expect(explained.body).toMatchObject({
      policy: { version: `2026.1.0+${body.id.slice(0, 8)}` },
      duration: { value: 1, unit: 'workingDays' },
      due: { date: '2026-03-03' },
    });

    const listed = await booted.as(liaison).get<OverridesPage>('agreement-overrides');
    expect(listed.body.items).toMatchObject([{ id: body.id, overrides: [days('HW-TRF-02a', 1)], signedBy: signing.id }]);
    const shown = await movesShown(booted.as(signing), 'agreement-overrides?limit=5', body.id);
    expect(shown).toEqual({ listed: ['endOverrides'], alone: ['endOverrides'] });

    expect(await move(signing, 'end', 2)).toMatchObject({ status: 200, body: { status: 'ended' } });
    expect(await answerOwedBy(police, '2026-03-03T02:00:00Z')).toMatchObject({ due_at: new Date('2026-03-06T16:00:00Z') });
    expect((await booted.as(liaison).get<DutyExplanation>(`duties/${between?.id}/explanation`)).body.due?.date).toBe('2026-03-03');
    expect((await move(offering, 'end', 3)).status).toBe(409);
  });

  test('tells when it comes into force and when it is over, by hand and by its days, each once (R67)', async () => {
    const told = (id: string) =>
      booted.database.query<{ fact: string; payload: object }>(
        `SELECT fact, payload FROM coordination.outbox WHERE key = $1 AND fact LIKE 'agreement.%' ORDER BY seq`,
        [id],
      );
    const move = (officer: UnrealOfficer, id: string, verb: string, version: number) =>
      booted.as(officer).post(`agreement-overrides/${id}/${verb}`, {}, { version });
    const look = async (now: string) => {
      await setClock(booted, now);
      for (let each = 0; each < 2; each += 1) await booted.service.app.get(AgreementWatch).look();
    };
    await setClock(booted, '2026-03-02T02:30:00Z');
    const [byHand, byDay, never] = [
      (await offer([days('HW-TRF-02a', 2)])).body.id,
      (await offer([days('HW-TRF-02a', 2)], { validFrom: '2026-03-05', validTo: '2026-03-10' })).body.id,
      (await offer([days('HW-TRF-02a', 2)], { validFrom: '2026-03-05' })).body.id,
    ];
    for (const id of [byHand, byDay, never]) expect((await move(signing, id, 'sign', 1)).status).toBe(200);
    const activated = (agreementId: string, validTo: string | null) => ({
      fact: 'agreement.activated',
      payload: { agreementId, kind: 'duty-overrides', validTo },
    });
    expect([await told(byHand), await told(byDay)]).toEqual([[activated(byHand, null)], []]);
    expect((await move(offering, byHand, 'end', 2)).status).toBe(200);
    expect(await told(byHand)).toEqual([activated(byHand, null), { fact: 'agreement.ended', payload: { agreementId: byHand } }]);
    expect((await move(offering, never, 'end', 2)).status).toBe(200);

    await look('2026-03-05T02:30:00Z');
    expect(await told(byDay)).toEqual([activated(byDay, '2026-03-10')]);
    await look('2026-03-11T02:30:00Z');
    expect((await told(byDay)).map(({ fact }) => fact)).toEqual(['agreement.activated', 'agreement.ended']);
    expect((await booted.as(liaison).get(`agreement-overrides/${byDay}`)).body).toMatchObject({ status: 'ended', version: 4 });
    expect(await told(never)).toEqual([]);
  });

  test('S3: row security alone keeps it to the two', async () => {
    const walls = await tryRowWalls(booted.database, coordination, court);
    expect(walls.tried).toContain('agreement_overrides');
    expect(walls.holes.filter((hole) => hole.startsWith('agreement'))).toEqual([]);
  });
});
