import { randomUUID } from 'node:crypto';
import type { DutyExplanation, DutyPage, DutyView, Fact } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import {
  dutiesOf,
  factOf,
  hear,
  offeredToPolice,
  publishPacks,
  registered,
  setClock,
  toldOf,
  triaged,
  unrealClue,
} from '../trial/duty-trial.js';
import { statementsOf } from '../trial/statement-count.js';
import { registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';

jest.setTimeout(60_000);

let booted: BootedService;
let federation: string;
let police: string;
let court: string;
let office: string;
let liaison: UnrealOfficer;
let head: UnrealOfficer;
let policeLiaison: UnrealOfficer;
let stranger: UnrealOfficer;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  const { registry, service } = booted;
  federation = await registry.agency('womens-federation');
  police = await registry.agency('public-security');
  court = await registry.agency('court');
  office = await registry.agency('human-resources');
  liaison = await registry.officer(federation, 'liaison');
  head = await registry.officer(federation, 'unit-head');
  policeLiaison = await registry.officer(police, 'liaison');
  stranger = await registry.officer(court, 'court-officer');
  await publishPacks(service, federation);
  await publishPacks(service, federation);
  await setClock(booted, '2026-02-13T02:30:00Z');
});
afterAll(() => booted?.stop(), 30_000);

const at = '2026-02-13T02:20:00Z';
const later = '2026-02-13T03:00:00Z';
const summaryOf = (duties: Awaited<ReturnType<typeof dutiesOf>>) =>
  duties.map(({ duty_type, state, late, due_at, met_at }) => ({ duty_type, state, late, due_at, met_at }));

/** A fact of a contract that coordination does not know yet; the packs name it. */
const contractOf = (service: 'investigation', name: string) => ({ service, name, version: 1, data: undefined as never });

describe('hearing facts', () => {
  test('opens what is owed and meets it, and ends the same whichever fact arrives first', async () => {
    const [inOrder, turned] = [unrealClue(), unrealClue()];
    await hear(
      booted.service,
      registered(inOrder, { agencyId: federation, at }),
      triaged(inOrder, { agencyId: federation, at: later }),
    );
    await hear(
      booted.service,
      triaged(turned, { agencyId: federation, at: later }),
      registered(turned, { agencyId: federation, at }),
    );

    const ended = summaryOf(await dutiesOf(booted, inOrder.matterId));
    expect(ended).toEqual([
      { duty_type: 'HW-CLU-03', state: 'met', late: 'no', due_at: new Date('2026-02-14T16:00:00Z'), met_at: new Date(later) },
      { duty_type: 'HW-CLU-04', state: 'open', late: 'no', due_at: new Date('2026-02-27T16:00:00Z'), met_at: null },
    ]);
    expect(summaryOf(await dutiesOf(booted, turned.matterId))).toEqual(ended);
  });

  test('tells each move by one fact of the agency that owes, each version once (I4)', async () => {
    const clue = unrealClue();
    await hear(booted.service, registered(clue, { agencyId: office, at }), triaged(clue, { agencyId: office, at: later }));
    const [duty] = await dutiesOf(booted, clue.matterId);
    const parties = {
      dutyId: duty?.id,
      dutyType: 'HW-CLU-03',
      subjectKind: 'clue',
      ownerAgencyId: office,
      counterpartAgencyId: null,
    };
    const told = await toldOf(booted, clue.matterId);
    expect(told).toMatchObject([
      { fact: 'duty.opened', version: 1, payload: parties },
      { fact: 'duty.met', version: 2, payload: { ...parties, late: 'no' } },
    ]);
    expect(told[1]).toMatchObject({ agency_id: office, occurred: { notBefore: '2026-02-13T03:00:00.000Z' } });
    const log = await booted.database.query(
      'SELECT version, move, from_state, to_state FROM coordination.duty_log WHERE duty_id = $1 ORDER BY id',
      [duty?.id],
    );
    expect(log).toEqual([
      { version: 1, move: 'duty.opened', from_state: null, to_state: 'open' },
      { version: 2, move: 'duty.met', from_state: 'open', to_state: 'met' },
    ]);
  });

  test('changes nothing when a fact comes twice, and passes over what no pack names', async () => {
    const clue = unrealClue();
    const fact = registered(clue, { agencyId: office, at });
    await hear(
      booted.service,
      fact,
      fact,
      factOf(contractOf('investigation', 'case.noted'), {
        key: clue.matterId,
        agencyId: police,
        at,
        data: { caseId: randomUUID() },
      }),
    );
    expect(await dutiesOf(booted, clue.matterId)).toHaveLength(1);
    expect(await toldOf(booted, clue.matterId)).toHaveLength(1);
    expect(await booted.database.query('SELECT 1 FROM coordination.duty_facts WHERE matter_id = $1', [clue.matterId])).toHaveLength(
      1,
    );
  });

  test('belongs to the agency that owes, and the other side may read it (8.1)', async () => {
    const clue = unrealClue();
    const { matterId } = clue;
    await hear(booted.service, offeredToPolice(clue, { from: federation, to: police, at }));
    const duties = await dutiesOf(booted, matterId);
    expect(duties.map(({ duty_type }) => duty_type)).toEqual(['HW-TRF-01', 'HW-TRF-02b']);
    for (const duty of duties) {
      expect(duty).toMatchObject({ agency_id: police, counterpart_agency_id: federation });
      expect((await booted.as(policeLiaison).get(`duties/${duty.id}`)).status).toBe(200);
      expect((await booted.as(liaison).get(`duties/${duty.id}`)).status).toBe(200);
      expect((await booted.as(stranger).get(`duties/${duty.id}`)).status).toBe(404);
    }
  });

  test('a duty that opens after it was due rings its highest step only (8.1)', async () => {
    const clue = unrealClue();
    await hear(
      booted.service,
      registered(clue, { agencyId: office, at: '2026-02-12T02:00:00Z', recordedAt: at, data: { severity: 'crisis' } }),
    );
    const duty = (await dutiesOf(booted, clue.matterId)).find(({ duty_type }) => duty_type === 'HW-CLU-01');
    const steps = await booted.database.query(
      'SELECT rung, state, reason FROM coordination.duty_rungs WHERE duty_id = $1 ORDER BY at, rung',
      [duty?.id],
    );
    expect(steps.slice(1)).toEqual([
      { rung: 0, state: 'armed', reason: null },
      ...[2, 3, 4].map((rung) => ({ rung, state: 'skipped', reason: 'late-opening' })),
      { rung: 5, state: 'armed', reason: null },
    ]);
  });

  test('history makes no alarms, and what was assumed is marked (8.19)', async () => {
    const clue = unrealClue();
    const history = { agencyId: office, recordedAt: at, historical: true };
    await hear(booted.service, registered(clue, { ...history, at: '2020-03-02T02:00:00Z' }));
    expect(await dutiesOf(booted, clue.matterId)).toMatchObject([{ historical: true, implied: false, state: 'open' }]);
    expect(
      await booted.database.query(
        `SELECT DISTINCT r.state, r.reason FROM coordination.duty_rungs r JOIN coordination.duties d ON d.id = r.duty_id
      WHERE d.matter_id = $1 AND r.rung > 0`,
        [clue.matterId],
      ),
    ).toEqual([{ state: 'skipped', reason: 'historical' }]);

    await hear(booted.service, triaged(clue, { ...history, at: '2020-03-03T02:00:00Z', implied: true }));
    expect(await dutiesOf(booted, clue.matterId)).toMatchObject([
      { historical: true, implied: true, state: 'met', late: 'no', recorded_late: true },
    ]);
    expect(await toldOf(booted, clue.matterId)).toMatchObject([
      { historical: true, implied: false },
      { historical: true, implied: true },
    ]);
  });

  test('waits for an agency that the registry has not told of, so that no duty is lost', async () => {
    const clue = unrealClue();
    await expect(hear(booted.service, registered(clue, { agencyId: randomUUID(), at }))).rejects.toThrow(
      'has not told of the agency',
    );
    expect(await dutiesOf(booted, clue.matterId)).toEqual([]);
  });

  test('two facts of a matter that arrive side by side see each other', async () => {
    for (let time = 0; time < 10; time += 1) {
      const clue = unrealClue();
      const facts = [registered(clue, { agencyId: office, at }), triaged(clue, { agencyId: office, at: later })];
      await Promise.all(facts.map((fact) => hear(booted.service, fact)));
      expect(await dutiesOf(booted, clue.matterId)).toMatchObject([{ state: 'met' }]);
    }
  });
});

describe('what a fact costs', () => {
  test('stays the same however much there is', async () => {
    const cost = (fact: Fact) => statementsOf(booted.service, 'INTO coordination.duty_facts', () => hear(booted.service, fact));
    const costs: number[][] = [];
    for (let time = 0; time < 3; time += 1) {
      const clue = unrealClue();
      const opening = await cost(registered(clue, { agencyId: office, at }));
      costs.push([opening, await cost(triaged(clue, { agencyId: office, at: later }))]);
    }
    expect(costs).toEqual([
      [15, 14],
      [15, 14],
      [15, 14],
    ]);
  });
});

describe('reading duties', () => {
  let clue: ReturnType<typeof unrealClue>;
  let dutyId: string;

  beforeAll(async () => {
    clue = unrealClue();
    await hear(booted.service, registered(clue, { agencyId: federation, at }));
    const duty = (await dutiesOf(booted, clue.matterId)).find(({ duty_type }) => duty_type === 'HW-CLU-04');
    dutyId = duty?.id ?? '';
  });

  test('shows the ladder to the agency that owes', async () => {
    const { status, body } = await booted.as(liaison).get<DutyView>(`duties/${dutyId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dutyType: 'HW-CLU-04',
      state: 'open',
      dueDate: '2026-02-27',
      blocksClosing: true,
      agencyId: federation,
    });
    expect(body.steps.map(({ rung }) => rung)).toEqual([1, 0, 2, 3, 4]);
  });

  test('hides it from others as if it did not exist, until they take part in the matter', async () => {
    const hidden = await booted.as(stranger).get(`duties/${dutyId}`);
    const unknown = await booted.as(stranger).get(`duties/${randomUUID()}`);
    expect([hidden.status, unknown.status]).toEqual([404, 404]);
    expect(hidden.body['code']).toBe('coordination.duty-not-found');
    expect(hidden.body['code']).toBe(unknown.body['code']);
    expect((await booted.as(stranger).get<DutyPage>(`duties?matterId=${clue.matterId}`)).body.items).toEqual([]);

    await booted.registry.share(clue.matterId, court);
    expect((await booted.as(stranger).get(`duties/${dutyId}`)).status).toBe(200);
    expect((await booted.as(stranger).get<DutyPage>(`duties?matterId=${clue.matterId}`)).body.items).toHaveLength(2);
  });

  test('lists by state and by what is overdue, page by page', async () => {
    const all = await booted.as(liaison).get<DutyPage>('duties?limit=200&state=open');
    expect(all.body.items.map(({ state }) => state)).not.toContain('met');
    const first = await booted.as(liaison).get<DutyPage>('duties?limit=1&state=open');
    const second = await booted.as(liaison).get<DutyPage>(`duties?limit=1&state=open&cursor=${first.body.next}`);
    expect([first.body.items[0]?.id, second.body.items[0]?.id]).toEqual(all.body.items.slice(0, 2).map(({ id }) => id));
    expect((await booted.as(liaison).get<DutyPage>('duties?overdue=true')).body.items).toEqual([]);
    expect((await booted.as(liaison).get('duties?state=late')).status).toBe(400);
    expect((await booted.as(liaison).get('duties?dueBefore=soon')).status).toBe(400);
    const [some] = all.body.items.filter(({ dueAt }) => dueAt !== null);
    const earlier = await booted.as(liaison).get<DutyPage>(`duties?limit=200&state=open&dueBefore=${some?.dueAt}`);
    const due = (page: DutyPage) => page.items.map(({ dueAt }) => dueAt ?? '');
    expect(due(earlier.body)).toEqual(due(all.body).filter((dueAt) => dueAt !== '' && dueAt < (some?.dueAt ?? '')));
  });

  test('lists what rests on a calendar year that nobody has published', async () => {
    const clue = unrealClue();
    const newYearsEve = '2026-12-31T02:00:00.000Z';
    await hear(booted.service, registered(clue, { agencyId: federation, at: newYearsEve, recordedAt: newYearsEve }));
    const pages = await Promise.all(
      ['true', 'false'].map((text) =>
        booted.as(liaison).get<DutyPage>(`duties?limit=200&provisional=${text}&matterId=${clue.matterId}`),
      ),
    );
    const years = pages.map(({ body }) => body.items.map(({ provisionalYears }) => provisionalYears.join()));
    expect(new Set(years[0])).toEqual(new Set(['2027']));
    expect(new Set(years[1])).not.toContain('2027');
  });

  test('explains the date again from what is stored, in both languages, with a hash that a print can be checked by (§9)', async () => {
    const explained = (language: string) =>
      booted.as(liaison).get<DutyExplanation>(`duties/${dutyId}/explanation`, { headers: { 'accept-language': language } });
    const [en, again, zh] = [await explained('en'), await explained('en-GB'), await explained('zh-CN')];
    expect(en.status).toBe(200);
    expect(en.body).toMatchObject({
      dutyId,
      duration: { value: 5, unit: 'workingDays' },
      due: { date: '2026-02-27', at: '2026-02-28T00:00:00+08:00' },
      provisional: null,
      language: 'en',
    });
    expect(en.body.words.join(' ')).toContain('default');
    expect(zh.body.words.join('')).toContain('系统默认值');
    expect(again.body.hash).toBe(en.body.hash);
    expect(zh.body.hash).not.toBe(en.body.hash);
    expect((await booted.as(stranger).get(`duties/${randomUUID()}/explanation`)).status).toBe(404);
  });

  test('writes down who read what', async () => {
    const entries = await booted.database.query<{ action: string; decision: string }>(
      `SELECT DISTINCT action, decision FROM coordination.audit_entries WHERE object_id = $1 ORDER BY action, decision`,
      [dutyId],
    );
    expect(entries).toEqual([
      { action: 'coordination:explainDuty', decision: 'allow' },
      { action: 'coordination:readDuty', decision: 'allow' },
      { action: 'coordination:readDuty', decision: 'deny' },
    ]);
  });
});

describe('closing a matter (8.9)', () => {
  const closeAs = ({ matterId }: UnrealMatter, version: number) =>
    booted.as(head).post(`matter-register/${matterId}/close`, { outcome: 'settled' }, { version });

  test('is refused over a blocking duty, and ends what does not block for every organ (A35)', async () => {
    const matter = await registerUnrealClue(booted.service, federation);
    await booted.registry.share(matter.matterId, federation);
    await hear(booted.service, registered(matter, { agencyId: federation, at }));
    const lesson = { service: 'prevention' as const, name: 'lesson.requested', version: 1, data: undefined as never };
    await hear(booted.service, factOf(lesson, { key: matter.matterId, agencyId: police, at, data: { lessonId: randomUUID() } }));

    const refused = await closeAs(matter, 1);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'coordination.open-duties' });

    const accepted = { service: 'clue-intake' as const, name: 'clue.accepted', version: 1, data: undefined as never };
    await hear(
      booted.service,
      factOf(accepted, { key: matter.matterId, agencyId: federation, at: later, data: { clueId: matter.clueId } }),
    );
    expect((await closeAs(matter, 1)).status).toBe(200);
    expect(await dutiesOf(booted, matter.matterId)).toMatchObject([
      { duty_type: 'HW-CLU-03', state: 'met' },
      { duty_type: 'HW-CLU-04', state: 'met' },
      { duty_type: 'HW-PRV-06', state: 'cancelled', agency_id: police, next_fires_at: null },
    ]);
    const told = await toldOf(booted, matter.matterId);
    expect(told.at(-1)).toMatchObject({
      fact: 'duty.cancelled',
      agency_id: police,
      payload: { reason: 'matter-closed', ownerAgencyId: police },
    });
    expect(
      await booted.database.query(
        `SELECT 1 FROM coordination.duty_rungs r JOIN coordination.duties d ON d.id = r.duty_id
      WHERE d.matter_id = $1 AND r.state = 'armed'`,
        [matter.matterId],
      ),
    ).toEqual([]);
  });

  test('is undone by a fact that opens a blocking duty afterwards', async () => {
    const matter = await registerUnrealClue(booted.service, federation);
    await booted.registry.share(matter.matterId, federation);
    expect((await closeAs(matter, 1)).status).toBe(200);
    await hear(booted.service, registered(matter, { agencyId: federation, at }));
    expect(
      await booted.database.query('SELECT status FROM coordination.registered_matters WHERE id = $1', [matter.matterId]),
    ).toEqual([{ status: 'open' }]);
    expect(
      await booted.database.query(`SELECT 1 FROM coordination.outbox WHERE key = $1 AND fact = 'matter.reopened'`, [
        matter.matterId,
      ]),
    ).toHaveLength(1);
  });

  test('beside facts that open and meet duties comes before them or after them, and neither waits for the other for ever', async () => {
    for (let time = 0; time < 4; time += 1) {
      const matter = await registerUnrealClue(booted.service, federation);
      await booted.registry.share(matter.matterId, federation);
      await hear(booted.service, registered({ ...matter, clueId: randomUUID() }, { agencyId: federation, at }));
      const [closing] = await Promise.all([
        closeAs(matter, 1),
        hear(booted.service, registered(matter, { agencyId: federation, at })),
        hear(booted.service, triaged(matter, { agencyId: federation, at: later })),
      ]);
      expect(closing).toMatchObject({ status: 409, body: { code: 'coordination.open-duties' } });
      const duties = await dutiesOf(booted, matter.matterId);
      expect(duties.filter(({ state }) => state === 'open').length).toBeGreaterThan(0);
    }
  });
});
