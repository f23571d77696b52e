import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, tryRowWalls, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { investigation } from './service.js';
import { giveOrder, trialOrder } from './trial/trial-orders.js';

const everyRole = ['case-officer', 'unit-head', 'agency-head', 'prosecutor', 'chief-prosecutor', 'court-officer'] as const;
const guarded = [
  'arrest_decisions',
  'arrest_requests',
  'cases',
  'filings',
  'judgments',
  'persons',
  'progress_entries',
  'prosecution_files',
  'prosecutions',
  'rights_notices',
  'sample_matches',
  'supervision_moves',
];

interface Stage {
  booted: BootedService;
  strangerAgencyId: string;
  stranger: ApiClient;
  caseId: string;
  suspectRowId: string;
  personId: string;
  procuratorate: string;
  court: string;
  supervisionId: string;
}

async function stage(booted: BootedService): Promise<Stage> {
  const { registry, database } = booted;
  const police = await registry.agency('public-security');
  const procuratorate = await registry.agency('procuratorate');
  const court = await registry.agency('court');
  const officer = booted.as(await registry.officer(police, 'case-officer'));
  const head = booted.as(await registry.officer(police, 'agency-head'));
  const prosecutor = booted.as(await registry.officer(procuratorate, 'prosecutor'));
  const clerk = booted.as(await registry.officer(court, 'court-officer'));
  const matterId = randomUUID();
  const { caseId } = await giveOrder(booted.service.app, trialOrder(police, { matterId }));
  await officer.post(`cases/${caseId}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
  await head.post(`cases/${caseId}/decide-filing`, {}, { version: 2 });
  await officer.post(`cases/${caseId}/note-progress`, { text: 'Unreal.' }, { version: 3 });
  const suspect = await officer.post<{ id: string; personId: string }>(`cases/${caseId}/identify-suspect`, { role: 'buyer' });
  const { id: suspectRowId, personId } = suspect.body;
  const victim = await officer.post<{ personId: string }>(`cases/${caseId}/identify-victim`, {
    status: 'ActualVictimOfTrafficking',
    minor: false,
  });
  await officer.post('samples/match', { caseId, personId });
  await officer.post('arrest-requests', { caseId, personId, addresseeAgencyId: procuratorate });
  await prosecutor.post('arrest-decisions', { caseId, personId, outcome: 'refused' });
  await officer.post(`cases/${caseId}/conclude`, { outcome: 'crime-proved', procuratorateAgencyId: procuratorate }, { version: 4 });
  await prosecutor.post('prosecution-files', { caseId });
  await registry.share(matterId, procuratorate);
  await prosecutor.post('rights-notices', { caseId, personId: victim.body.personId, told: 'victim' });
  await prosecutor.post('prosecutions', { caseId, personId, courtAgencyId: court, offences: [{ code: 'CL-241' }] });
  await registry.share(matterId, court);
  await clerk.post('judgments', { caseId, personId, outcome: 'guilty', effective: false });
  const ground = { ground: 'unlawful-filing', trigger: 'complaint' };
  const supervision = await prosecutor.post<{ id: string }>('supervisions', { caseId, addresseeAgencyId: police, ...ground });
  const supervisionId = supervision.body.id;
  for (const table of guarded) {
    const rows = await database.query(`SELECT 1 FROM investigation.${table}`);
    expect([table, rows.length > 0]).toEqual([table, true]);
  }
  const strangerAgencyId = await registry.agency('public-security');
  const stranger = booted.as(await registry.officer(strangerAgencyId, ...everyRole));
  return { booted, strangerAgencyId, stranger, caseId, suspectRowId, personId, procuratorate, court, supervisionId };
}

const other = randomUUID();
const supervisionMoves: [verb: string, body: object][] = [
  ['find-decision-right', {}],
  ['find-not-overdue', {}],
  ['ask-reasons', {}],
  ['give-reasons', {}],
  ['issue-correction-opinion', {}],
  ['propose-notice', {}],
  ['decide-notice', {}],
  ['return-notice', {}],
  ['uphold-reasons', {}],
  ['tell-victim', { personId: other }],
  ['issue-correction-notice', {}],
  ['report-up', { toAgencyId: other }],
  ['end-consultation', { reason: 'other' }],
  ['issue-dunning-letter', {}],
  ['tell-progress', {}],
  ['withdraw-case', {}],
  ['contest-withdrawal', {}],
  ['decide-reconsideration', { outcome: 'upheld' }],
  ['ask-review', { toAgencyId: other }],
  ['decide-review', { outcome: 'upheld' }],
  ['tell-parties', { personId: other }],
  ['move-jurisdiction', { procuratorateAgencyId: other, addresseeAgencyId: other }],
];

/** Every way of the API to another agency's case and persons. */
const waysTo = ({
  caseId,
  suspectRowId,
  personId,
  procuratorate,
  court,
  supervisionId,
}: Stage): [name: string, call: (client: ApiClient) => Promise<ApiAnswer>][] => [
  ['read case', (client) => client.get(`cases/${caseId}?progress=true`, { purpose: 'handle-matter' })],
  ['propose', (client) => client.post(`cases/${caseId}/propose-filing`, { decision: 'file', reason: 'other' })],
  ['decide', (client) => client.post(`cases/${caseId}/decide-filing`, {}, { version: 5 })],
  ['return', (client) => client.post(`cases/${caseId}/return-filing`, {}, { version: 5 })],
  ['progress', (client) => client.post(`cases/${caseId}/note-progress`, { text: 'Unreal.' }, { version: 5 })],
  [
    'conclude',
    (client) =>
      client.post(`cases/${caseId}/conclude`, { outcome: 'crime-proved', procuratorateAgencyId: procuratorate }, { version: 5 }),
  ],
  ['close', (client) => client.post(`cases/${caseId}/close`, { outcome: 'other' }, { version: 5 })],
  ['reopen', (client) => client.post(`cases/${caseId}/reopen`, { reason: 'other' }, { version: 5 })],
  ['victim', (client) => client.post(`cases/${caseId}/identify-victim`, { status: 'NotAVictimOfTrafficking', minor: false })],
  ['suspect', (client) => client.post(`cases/${caseId}/identify-suspect`, { role: 'buyer' })],
  ['read person', (client) => client.get(`persons/${suspectRowId}?name=true`, { purpose: 'handle-matter' })],
  ['detain', (client) => client.post(`persons/${suspectRowId}/detain`, {}, { version: 1 })],
  ['release', (client) => client.post(`persons/${suspectRowId}/release`, {}, { version: 1 })],
  [
    'reclassify',
    (client) =>
      client.post(`persons/${suspectRowId}/reclassify`, { status: 'NotAVictimOfTrafficking', minor: false }, { version: 1 }),
  ],
  ['ask arrest', (client) => client.post('arrest-requests', { caseId, personId, addresseeAgencyId: procuratorate })],
  ['decide arrest', (client) => client.post('arrest-decisions', { caseId, personId, outcome: 'approved' })],
  ['receive file', (client) => client.post('prosecution-files', { caseId })],
  ['tell rights', (client) => client.post('rights-notices', { caseId, personId, told: 'victim' })],
  [
    'prosecute',
    (client) => client.post('prosecutions', { caseId, personId, courtAgencyId: court, offences: [{ code: 'CL-241' }] }),
  ],
  ['decline', (client) => client.post('prosecutions/decline', { caseId, personId, reason: 'other' })],
  ['judge', (client) => client.post('judgments', { caseId, personId, outcome: 'guilty', effective: false })],
  ['match', (client) => client.post('samples/match', { caseId, personId })],
  [
    'supervise',
    (client) => client.post('supervisions', { caseId, addresseeAgencyId: court, ground: 'unlawful-filing', trigger: 'complaint' }),
  ],
  ['read supervision', (client) => client.get(`supervisions/${supervisionId}`)],
  ...supervisionMoves.map(([verb, body]): [name: string, call: (client: ApiClient) => Promise<ApiAnswer>] => [
    verb,
    (client) => client.post(`supervisions/${supervisionId}/${verb}`, body, { version: 1 }),
  ]),
];

const lists = [
  'cases',
  'persons',
  'arrest-requests',
  'arrest-decisions',
  'prosecutions',
  'rights-notices',
  'judgments',
  'supervisions',
];

async function stateOf({ booted }: Stage) {
  const tables = [...guarded, 'outbox', 'verdicts', 'case_register', 'supervision_register'];
  const rows = [];
  for (const table of tables) rows.push(await booted.database.query(`SELECT * FROM investigation.${table}`));
  return rows;
}

async function expectStopped(standing: Stage, refused: ReadonlySet<number>): Promise<void> {
  const before = await stateOf(standing);
  for (const [name, call] of waysTo(standing)) {
    const { status } = await call(standing.stranger);
    expect([name, refused.has(status) ? 'refused' : status]).toEqual([name, 'refused']);
  }
  for (const list of lists)
    for (const query of ['', `?caseId=${standing.caseId}`]) {
      if (list === 'cases' && query !== '') continue;
      const { body } = await standing.stranger.get<{ items: unknown[] }>(`${list}${query}`);
      expect([list, body.items]).toEqual([list, []]);
    }
  expect(await stateOf(standing)).toEqual(before);
}

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    const authorizer = { decide: () => ({ allow: true, policyIds: ['everything'] }) };
    standing = await stage(await bootService(investigation, { authorizer }));
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    await expectStopped(standing, new Set([404]));
  });

  test('holds in every table against every command', async () => {
    const { tried, holes } = await tryRowWalls(standing.booted.database, investigation, standing.strangerAgencyId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(guarded));
  });
});

describe('S3: the policy point alone, without row security', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(await bootService(investigation));
    for (const table of guarded)
      await standing.booted.database.query(`ALTER TABLE investigation.${table} DISABLE ROW LEVEL SECURITY`);
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    await expectStopped(standing, new Set([403, 404]));
  });
});
