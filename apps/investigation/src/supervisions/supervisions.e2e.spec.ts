import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { CasesReviewService } from '../cases/cases.review.service.js';
import { investigation } from '../service.js';
import { trialOrgans, TrialSupervisions, type TrialOrgans } from '../trial/trial-supervisions.js';

type Client = TrialOrgans['officer'];

let booted: BootedService;
let organs: TrialOrgans;
let trial: TrialSupervisions<UnrealOfficer>;
let stranger: ApiClient;

beforeAll(async () => {
  booted = await bootService(investigation);
  organs = await trialOrgans(booted);
  trial = new TrialSupervisions(booted, organs);
  const elsewhere = await booted.registry.agency('procuratorate');
  stranger = booted.as(await booted.registry.officer(elsewhere, 'prosecutor', 'chief-prosecutor'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const names = async (matterId: string) => (await trial.factsOf(matterId)).map(({ fact }) => fact);
const refused = (code: string) => ({ status: 409, body: { code: `investigation.${code}` } });

const withReasons = () => trial.withReasons();
const withNotice = () => trial.withNotice();

describe('supervising that a case is filed (R21)', () => {
  test('goes from the request for reasons to the filed and concluded case', async () => {
    const { id, caseId, matterId } = await withNotice();
    expect(await trial.statusOf(id)).toBe('filing-notified');
    await trial.file(caseId, matterId);
    expect(await trial.statusOf(id)).toBe('filed');

    const version = (await organs.officer.get<{ version: number }>(`cases/${caseId}`)).body.version;
    const body = { outcome: 'crime-proved', procuratorateAgencyId: organs.procuratorate };
    await organs.officer.post(`cases/${caseId}/conclude`, body, { version });
    await trial.hearAgain('concluded', matterId, 'investigation.concluded');

    const { body: ended } = await organs.prosecutor.get(`supervisions/${id}`);
    expect(ended).toMatchObject({ status: 'closed', outcome: 'concluded', allowedActions: [], proposed: [] });
    expect((ended['docket'] as { transition: string }[]).map(({ transition }) => transition)).toEqual([
      '2',
      '7',
      '10',
      '',
      '17',
      '19',
      '29',
    ]);
    expect(await names(matterId)).toEqual([
      'case.opened',
      'supervision.opened',
      'reasons.requested',
      'reasons.received',
      'reasons.rejected',
      'filing.notified',
      'case.filed',
      'investigation.concluded',
      'supervision.concluded',
    ]);
    const filed = (await trial.factsOf(matterId)).find(({ fact }) => fact === 'case.filed');
    expect(filed?.payload).toMatchObject({ supervised: true });
    const entries = await booted.database.query<{ action: string }>(
      `SELECT action FROM investigation.audit_entries WHERE object_id = $1 AND outcome = 'done' AND action NOT LIKE '%readSupervision'
        ORDER BY id`,
      [id],
    );
    expect(entries.map(({ action }) => action.slice('investigation:'.length))).toEqual([
      'askReasons',
      'giveReasons',
      'proposeNotice',
      'decideNotice',
    ]);
  }, 30_000);

  test('is seen from both sides and by the docket alone says who did what', async () => {
    const { id, caseId } = await withReasons();
    const { body } = await organs.officer.get<{ allowedActions: string[] }>(`supervisions/${id}`);
    expect(body).toMatchObject({ agencyId: organs.procuratorate, addresseeAgencyId: organs.police, status: 'reasons-received' });
    expect(body.allowedActions).toEqual([]);
    expect((await organs.prosecutor.get(`supervisions/${id}`)).body['allowedActions']).toEqual([
      'upholdReasons',
      'moveJurisdiction',
      'proposeNotice',
    ]);
    for (const query of [`?caseId=${caseId}`, '?status=reasons-received&limit=200'])
      for (const by of [organs.officer, organs.prosecutor]) {
        const { body: page } = await by.get<{ items: { id: string }[] }>(`supervisions${query}`);
        expect(page.items.map((item) => item.id)).toContain(id);
      }
    const elsewhere = await organs.prosecutor.get<{ items: unknown[] }>(`supervisions?caseId=${caseId}&status=closed`);
    expect(elsewhere.body.items).toEqual([]);
  });

  test('ends where the reasons hold and the victim was told', async () => {
    const { id, caseId, matterId } = await withReasons();
    const personId = await trial.personOf(caseId);
    await trial.through(id, [organs.prosecutor, 'uphold-reasons']);
    expect(await trial.act(organs.prosecutor, id, 'tell-victim', { personId: randomUUID() })).toMatchObject({ status: 404 });
    expect(await trial.through(id, [organs.prosecutor, 'tell-victim', { personId }])).toBe('closed');
    expect((await trial.factsOf(matterId)).slice(-3)).toMatchObject([
      { fact: 'reasons.upheld' },
      { fact: 'victim.informed', payload: { personId, caseId, about: 'no-filing-stands' } },
      { fact: 'supervision.concluded', payload: { supervisionId: id, outcome: 'reasons-upheld' } },
    ]);
  });

  test('ends at once where the police were right, and a new one may follow', async () => {
    const { caseId } = await trial.caseOf();
    const id = await trial.open(caseId, 'not-filed');
    const body = { caseId, addresseeAgencyId: organs.police, ground: 'overdue-decision', trigger: 'complaint' };
    expect(await organs.prosecutor.post('supervisions', body)).toMatchObject(refused('supervision-open'));
    expect(await trial.through(id, [organs.prosecutor, 'find-decision-right'])).toBe('closed');
    expect((await organs.prosecutor.post('supervisions', body)).status).toBe(201);
  });

  test('is refused on a ground that the state of the case contradicts', async () => {
    const asked = async (caseId: string, ground: string) =>
      organs.prosecutor.post('supervisions', { caseId, addresseeAgencyId: organs.police, ground, trigger: 'complaint' });
    const [undecided, filed, turnedDown] = [await trial.caseOf(), await trial.caseOf(), await trial.caseOf()];
    for (const [{ caseId }, decision, reason] of [
      [filed, 'file', 'crime-suspected'],
      [turnedDown, 'refuse', 'no-crime'],
    ] as const) {
      await organs.officer.post(`cases/${caseId}/propose-filing`, { decision, reason });
      expect((await organs.head.post(`cases/${caseId}/decide-filing`, {}, { version: 2 })).status).toBe(200);
    }
    for (const [{ caseId }, grounds] of [
      [undecided, ['unlawful-filing']],
      [filed, ['not-filed', 'overdue-decision']],
      [turnedDown, ['unlawful-filing', 'overdue-decision']],
    ] as const)
      for (const ground of grounds)
        expect([ground, await asked(caseId, ground)]).toMatchObject([ground, refused('ground-contradicts-case')]);
    expect((await asked(filed.caseId, 'unlawful-filing')).status).toBe(201);
    expect((await asked(turnedDown.caseId, 'not-filed')).status).toBe(201);
  });

  test('is refused against an organ that has not the case', async () => {
    const { caseId } = await trial.caseOf();
    const others = await booted.registry.agency('public-security');
    for (const addresseeAgencyId of [others, organs.higher]) {
      const body = { caseId, addresseeAgencyId, ground: 'not-filed', trigger: 'complaint' };
      expect(await organs.prosecutor.post('supervisions', body)).toMatchObject({
        status: 400,
        body: { code: 'investigation.police-unknown' },
      });
    }
  });
});

describe('a notice that needs two persons (R21)', () => {
  test('is refused without a proposal and to the one who proposed it', async () => {
    const { id } = await withReasons();
    expect(await trial.act(organs.chief, id, 'decide-notice')).toMatchObject(refused('filing-notice-not-approved'));
    await trial.through(id, [organs.chief, 'propose-notice']);
    expect(await trial.act(organs.chief, id, 'decide-notice')).toMatchObject(refused('filing-notice-not-approved'));
    expect((await trial.act(organs.prosecutor, id, 'decide-notice')).status).toBe(403);
    expect(await trial.act(organs.prosecutor, id, 'propose-notice')).toMatchObject(refused('notice-already-proposed'));
    expect(await trial.through(id, [organs.chief, 'return-notice'])).toBe('reasons-received');
  });

  test('is told with the version of the other when two decide at once', async () => {
    const { id } = await withReasons();
    const version = await trial.versionOf(id);
    const answers = await Promise.all([
      organs.prosecutor.post(`supervisions/${id}/propose-notice`, {}, { version }),
      organs.chief.post(`supervisions/${id}/uphold-reasons`, {}, { version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ currentVersion: version + 1 });
  });
});

describe('an overdue filing decision (SPP rules 562)', () => {
  test('is asked about only once the time for it is over, and ends where it is not', async () => {
    const { caseId } = await trial.caseOf();
    const id = await trial.open(caseId, 'overdue-decision');
    expect(await trial.act(organs.prosecutor, id, 'ask-reasons')).toMatchObject(refused('review-period-not-over'));
    expect(await trial.through(id, [organs.prosecutor, 'find-not-overdue'])).toBe('closed');
  });

  test('leads by the correction opinion to a filing notice', async () => {
    const { caseId, matterId } = await trial.caseOf();
    const id = await trial.open(caseId, 'overdue-decision');
    await trial.runOut(matterId, 'CN-INT-03');
    expect(await trial.act(organs.prosecutor, id, 'find-not-overdue')).toMatchObject(refused('supervision-not-in-state'));
    await trial.through(id, [organs.prosecutor, 'ask-reasons']);
    expect(await trial.act(organs.prosecutor, id, 'issue-correction-opinion')).toMatchObject(refused('supervision-not-in-state'));
    await trial.runOut(matterId, 'CN-SUP-01');
    expect((await organs.prosecutor.get(`supervisions/${id}`)).body['proposed']).toEqual(['issueCorrectionOpinion']);
    const acts: [Client, string][] = [
      [organs.prosecutor, 'issue-correction-opinion'],
      [organs.prosecutor, 'propose-notice'],
      [organs.chief, 'decide-notice'],
    ];
    expect(await trial.through(id, ...acts)).toBe('filing-notified');
    const corrections = (await trial.factsOf(matterId)).filter(({ fact }) => fact === 'correction.issued');
    expect(corrections).toMatchObject([{ payload: { kind: 'opinion', addresseeAgencyId: organs.police } }]);
  });

  test('ends the question where the police decide in time', async () => {
    for (const [decision, status] of [
      ['file', 'filed'],
      ['refuse', 'reasons-received'],
    ] as const) {
      const { caseId, matterId } = await trial.caseOf();
      const id = await trial.open(caseId, 'overdue-decision');
      await trial.runOut(matterId, 'CN-INT-03');
      await trial.through(id, [organs.prosecutor, 'ask-reasons']);
      await organs.officer.post(`cases/${caseId}/propose-filing`, { decision, reason: 'other' });
      await organs.head.post(`cases/${caseId}/decide-filing`, {}, { version: 2 });
      const [method, fact] =
        decision === 'file' ? (['caseFiled', 'case.filed'] as const) : (['filingRefused', 'filing.refused'] as const);
      await trial.hearAgain(method, matterId, fact);
      expect(await trial.statusOf(id)).toBe(status);
    }
  });

  test('has its notice on the evidence at hand when no reasons came for a case that was not filed', async () => {
    const { caseId, matterId } = await trial.caseOf();
    const id = await trial.open(caseId, 'not-filed');
    await trial.through(id, [organs.prosecutor, 'ask-reasons']);
    expect(await trial.act(organs.prosecutor, id, 'propose-notice')).toMatchObject(refused('supervision-not-in-state'));
    await trial.runOut(matterId, 'CN-SUP-02');
    expect((await organs.prosecutor.get(`supervisions/${id}`)).body['proposed']).toEqual(['proposeNotice']);
    expect(await trial.through(id, [organs.prosecutor, 'propose-notice'], [organs.chief, 'decide-notice'])).toBe('filing-notified');
  });
});

describe('a notice that is not heeded (SPP rules 564)', () => {
  test('is corrected on day 16, reported up once that is not heeded, and ended by the higher procuratorate (R21)', async () => {
    const { id, matterId } = await withNotice();
    expect(await trial.act(organs.prosecutor, id, 'issue-correction-notice')).toMatchObject(refused('correction-too-early'));
    await trial.runOut(matterId, 'CN-SUP-03');
    const { body } = await organs.prosecutor.get<{ status: string; proposed: string[]; allowedActions: string[] }>(
      `supervisions/${id}`,
    );
    expect(body).toMatchObject({ status: 'filing-overdue', proposed: ['issueCorrectionNotice'] });
    expect(body.allowedActions).toContain('issueCorrectionNotice');
    expect(await names(matterId)).not.toContain('correction.issued');

    await trial.through(id, [organs.prosecutor, 'issue-correction-notice']);
    const tooEarly = await trial.act(organs.prosecutor, id, 'report-up', { toAgencyId: organs.higher });
    expect(tooEarly).toMatchObject(refused('report-too-early'));
    expect((await organs.prosecutor.get(`supervisions/${id}`)).body['allowedActions']).not.toContain('reportUp');
    await trial.runOut(matterId, 'CN-SUP-04b', organs.procuratorate);
    expect((await organs.prosecutor.get(`supervisions/${id}`)).body['proposed']).toEqual(['reportUp']);
    expect((await organs.higherProsecutor.get(`supervisions/${id}`)).status).toBe(404);
    for (const [toAgencyId, code] of [
      [organs.police, 'procuratorate-unknown'],
      [organs.procuratorate, 'procuratorate-not-higher'],
    ])
      expect(await trial.act(organs.prosecutor, id, 'report-up', { toAgencyId })).toMatchObject({
        status: 400,
        body: { code: `investigation.${code}` },
      });
    expect(await trial.through(id, [organs.prosecutor, 'report-up', { toAgencyId: organs.higher }])).toBe('reported-up');

    expect((await trial.act(organs.prosecutor, id, 'end-consultation', { reason: 'evidence-disputed' })).status).toBe(404);
    expect(await trial.through(id, [organs.higherProsecutor, 'end-consultation', { reason: 'evidence-disputed' }])).toBe('closed');
    expect((await trial.factsOf(matterId)).slice(-3)).toMatchObject([
      { fact: 'correction.issued', payload: { kind: 'notice' } },
      { fact: 'supervision.reported-up', payload: { toAgencyId: organs.higher } },
      { fact: 'supervision.concluded', agencyId: organs.higher, payload: { outcome: 'unresolved' } },
    ]);
  });

  test.each([
    ['the notice ran out', []],
    ['the correction notice', ['issue-correction-notice']],
    ['the report to the next procuratorate', ['issue-correction-notice', 'report-up']],
  ])('is met late by a filing after %s', async (_name, verbs) => {
    const { id, caseId, matterId } = await withNotice();
    await trial.runOut(matterId, 'CN-SUP-03');
    for (const verb of verbs) {
      if (verb === 'report-up') await trial.runOut(matterId, 'CN-SUP-04b', organs.procuratorate);
      await trial.through(id, [organs.prosecutor, verb, verb === 'report-up' ? { toAgencyId: organs.higher } : {}]);
    }
    await trial.file(caseId, matterId);
    expect(await trial.statusOf(id)).toBe('filed');
  });

  test('may be dunned after three months, and again after three more', async () => {
    const { id, caseId, matterId } = await withNotice();
    await trial.file(caseId, matterId);
    expect(await trial.act(organs.prosecutor, id, 'issue-dunning-letter')).toMatchObject(refused('supervision-not-in-state'));
    await trial.runOut(matterId, 'CN-SUP-06');
    expect((await organs.prosecutor.get(`supervisions/${id}`)).body['proposed']).toEqual(['issueDunningLetter']);
    const longAgo = { occurred: { text: '2026-06-01', precision: 'day' } };
    expect(await trial.through(id, [organs.prosecutor, 'issue-dunning-letter', longAgo])).toBe('dunned');
    expect(await trial.through(id, [organs.officer, 'tell-progress'], [organs.prosecutor, 'issue-dunning-letter'])).toBe('dunned');
    expect(await trial.act(organs.prosecutor, id, 'issue-dunning-letter')).toMatchObject(refused('supervision-not-in-state'));
    expect((await names(matterId)).filter((name) => name === 'dunning.issued')).toHaveLength(2);
  });

  test('comes back under review when the supervised case is withdrawn, and may be filed anew', async () => {
    const { id, caseId, matterId } = await withNotice();
    await trial.file(caseId, matterId);
    expect(await trial.through(id, [organs.officer, 'withdraw-case'])).toBe('reviewing');
    expect((await trial.factsOf(matterId)).at(-1)).toMatchObject({ fact: 'case.withdrawn', agencyId: organs.police });
    const cases = booted.service.app.get(CasesReviewService, { strict: false });
    await booted.applying(organs.police, (tx) => cases.followWithdrawal(tx, caseId));
    const { body } = await organs.officer.get(`cases/${caseId}`);
    expect(body).toMatchObject({ status: 'withdrawn', allowedActions: expect.arrayContaining(['proposeFiling']) });
    await trial.through(id, [organs.prosecutor, 'ask-reasons']);
    await trial.runOut(matterId, 'CN-SUP-02');
    expect(await trial.through(id, [organs.prosecutor, 'propose-notice'], [organs.chief, 'decide-notice'])).toBe('filing-notified');
    await trial.file(caseId, matterId);
    expect(await trial.statusOf(id)).toBe('filed');
  });
});

describe('watching a case of a minor (SPP–ACWF 2020)', () => {
  const minor = { minor: true, violationKinds: ['sexual-assault' as const] };
  const watched = async (caseId: string) =>
    (
      await organs.prosecutor.get<{ items: { id: string; status: string; outcome: string | null; ground: string }[] }>(
        `supervisions?caseId=${caseId}`,
      )
    ).body.items[0];

  async function begun() {
    const { caseId, matterId } = await trial.caseOf(minor);
    await trial.hearAgain('caseOpened', matterId, 'case.opened');
    return { caseId, matterId };
  }

  // Beside these police stands one procuratorate; nobody else has this region.
  let organs: TrialOrgans;
  let trial: TrialSupervisions<UnrealOfficer>;
  beforeAll(async () => {
    organs = await trialOrgans(booted, '350103');
    trial = new TrialSupervisions(booted, organs);
  });

  test('begins by itself, once, and ends where the police file in time', async () => {
    const { caseId, matterId } = await begun();
    await trial.hearAgain('caseOpened', matterId, 'case.opened');
    expect(await watched(caseId)).toMatchObject({ status: 'monitoring', agencyId: organs.procuratorate, minor: true });
    expect((await trial.factsOf(matterId)).at(-1)).toMatchObject({
      fact: 'supervision.opened',
      agencyId: organs.procuratorate,
      payload: { trigger: 'minor-victim', minor: true },
    });
    await trial.file(caseId, matterId);
    expect(await watched(caseId)).toMatchObject({ status: 'closed', outcome: 'filed-in-time' });
  });

  test('goes on under supervision where the filing says so', async () => {
    const { caseId, matterId } = await begun();
    await trial.hear('caseFiled', { key: matterId, agencyId: organs.police, data: { caseId, supervised: true } });
    expect(await watched(caseId)).toMatchObject({ status: 'filed' });
  });

  test('comes under review when the time passes or filing is refused', async () => {
    const late = await begun();
    await trial.runOut(late.matterId, 'CN-INT-03');
    expect(await watched(late.caseId)).toMatchObject({ status: 'reviewing', ground: 'overdue-decision' });
    const refusedCase = await begun();
    await trial.hear('filingRefused', { key: refusedCase.matterId, agencyId: organs.police, data: { caseId: refusedCase.caseId } });
    expect(await watched(refusedCase.caseId)).toMatchObject({ status: 'reviewing', ground: 'not-filed' });
  });

  test('does not begin for another kind of case', async () => {
    const { caseId, matterId } = await trial.caseOf({ minor: false, violationKinds: ['sexual-assault'] });
    await trial.hearAgain('caseOpened', matterId, 'case.opened');
    expect(await watched(caseId)).toBeUndefined();
  });
});

describe('another organ', () => {
  test('gets the answer of an unknown id, reads nothing, and a share reads and cannot write', async () => {
    const { id, caseId, matterId } = await withReasons();
    const unknown = await stranger.get(`supervisions/${randomUUID()}`);
    const hidden = await stranger.get(`supervisions/${id}`);
    expect([hidden.status, hidden.body['code'], hidden.body['detail']]).toEqual([
      404,
      unknown.body['code'],
      unknown.body['detail'],
    ]);
    for (const verb of ['uphold-reasons', 'propose-notice', 'decide-notice'])
      expect((await stranger.post(`supervisions/${id}/${verb}`, {}, { version: 3 })).status).toBe(404);
    const body = { caseId, addresseeAgencyId: organs.police, ground: 'not-filed', trigger: 'complaint' };
    expect((await stranger.post('supervisions', body)).status).toBe(404);

    const reader = await booted.registry.agency('procuratorate', 'province', '350000');
    const readers = booted.as(await booted.registry.officer(reader, 'prosecutor', 'chief-prosecutor'));
    await booted.registry.share(matterId, reader);
    const { status, body: seen } = await readers.get(`supervisions/${id}`);
    expect([status, seen['allowedActions']]).toEqual([200, []]);
    expect((await readers.post(`supervisions/${id}/uphold-reasons`, {}, { version: 3 })).status).toBe(404);
  });

  test('takes over with the state as it is when the jurisdiction moved', async () => {
    const { id, matterId } = await withReasons();
    const newPolice = await booted.registry.agency('public-security');
    const newProcuratorate = await booted.registry.agency('procuratorate');
    const newProsecutor = booted.as(await booted.registry.officer(newProcuratorate, 'prosecutor'));
    const pair = { procuratorateAgencyId: newProcuratorate, addresseeAgencyId: newPolice };
    expect((await trial.act(organs.officer, id, 'move-jurisdiction', pair)).status).toBe(403);
    const byPolice = await trial.act(organs.head, id, 'move-jurisdiction', pair);
    expect(byPolice).toMatchObject({ status: 400, body: { code: 'investigation.procuratorate-unknown' } });
    for (const wrong of [
      { ...pair, procuratorateAgencyId: newPolice },
      { ...pair, addresseeAgencyId: newProcuratorate },
    ])
      expect((await trial.act(organs.prosecutor, id, 'move-jurisdiction', wrong)).status).toBe(400);
    expect(await trial.through(id, [organs.prosecutor, 'move-jurisdiction', pair])).toBe('reasons-received');
    expect((await trial.act(organs.prosecutor, id, 'uphold-reasons')).status).toBe(404);
    expect(await trial.through(id, [newProsecutor, 'uphold-reasons'])).toBe('reasons-upheld');
    expect((await newProsecutor.get<{ docket: unknown[] }>(`supervisions/${id}`)).body.docket).toHaveLength(5);
    expect((await names(matterId)).at(-1)).toBe('reasons.upheld');
  });

  test('can do nothing in a closed matter', async () => {
    const { id, matterId } = await withReasons();
    expect((await organs.prosecutor.get(`supervisions/${id}`)).body['allowedActions']).toContain('upholdReasons');
    await trial.closeMatter(matterId);
    expect((await organs.prosecutor.get(`supervisions/${id}`)).body['allowedActions']).toEqual([]);
    const { items } = (await organs.prosecutor.get<{ items: object[] }>('supervisions?limit=100')).body;
    expect(items).toContainEqual(expect.objectContaining({ id, allowedActions: [] }));
    expect(await trial.act(organs.prosecutor, id, 'uphold-reasons')).toMatchObject({
      status: 409,
      body: { code: expect.stringContaining('matter-closed') },
    });
  });
});

describe('hearing what the table does not list', () => {
  test('moves nothing', async () => {
    const { id, caseId, matterId } = await withReasons();
    const before = await trial.versionOf(id);
    await trial.hear('caseFiled', { key: matterId, agencyId: organs.police, data: { caseId, supervised: false } });
    await trial.hear('concluded', { key: matterId, agencyId: organs.police, data: { caseId } });
    await trial.runOut(matterId, 'CN-SUP-03');
    await trial.runOut(matterId, 'CN-MIS-01');
    await trial.hear('caseFiled', { key: matterId, agencyId: organs.police, data: { caseId: randomUUID(), supervised: false } });
    expect(await trial.versionOf(id)).toBe(before);
  });
});
