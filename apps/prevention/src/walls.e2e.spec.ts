import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exactly } from '@homeward/contracts';
import { IN_ORDER, type InOrder } from '@homeward/service-kit';
import {
  bootService,
  strangerFindings,
  tryRowWalls,
  type ApiAnswer,
  type ApiClient,
  type BootedService,
  type NamedCall,
} from '@homeward/testing';
import { lessonActivities } from './lessons/lessons.activities.js';
import { LessonsService } from './lessons/lessons.service.js';
import { prevention } from './service.js';

const guarded = ['closing_signatures', 'lessons', 'operations'];
const everyRole = ['case-officer', 'agency-head', 'watch-officer', 'statistician'] as const;
const told = { title: 'Unreal operation', startsOn: '2022-03-01', months: 10 };
const rule = { dateField: 'filed', kinds: [], regions: [] };

interface Stage {
  booted: BootedService;
  strangerAgencyId: string;
  stranger: ApiClient;
  matterId: string;
  lessonId: string;
  /** An operation that runs, one that waits for signatures, and one that may have a successor. */
  open: string;
  reported: string;
  ended: string;
}

const idOf = ({ body }: ApiAnswer) => String(body['id']);

async function askForLesson({ service }: BootedService, matterId: string, agencyId: string): Promise<string> {
  const occurred = exactly('2026-02-13T02:20:00Z');
  const order = { orderId: `journey-${randomUUID()}`, matterId, agencyId, occurred, implied: false, historical: false };
  const { lessonId } = await lessonActivities(service.app.get(LessonsService), service.app.get<InOrder>(IN_ORDER)).requestLesson(
    order,
  );
  return lessonId;
}

async function stage(booted: BootedService): Promise<Stage> {
  const { registry } = booted;
  const matterId = randomUUID();
  const agencyId = await registry.agency('public-security', 'province', '350000');
  const takerId = await registry.agency('womens-federation', 'province', '350000');
  const lead = booted.as(await registry.officer(agencyId, ...everyRole));
  const taker = booted.as(await registry.officer(takerId, ...everyRole));
  const lessonId = await askForLesson(booted, matterId, agencyId);
  const [open, reported, ended] = [
    idOf(await lead.post('operations', { ...told, startsOn: '2026-01-01', months: 119 })),
    idOf(await lead.post('operations', { ...told, participants: [takerId] })),
    idOf(await lead.post('operations', told)),
  ];
  for (const id of [reported, ended]) await lead.post(`operations/${id}/end`, {}, { version: 1 });
  await lead.post(`operations/${reported}/report`, { report: 'Unreal report.' }, { version: 2 });
  await taker.post(`operations/${reported}/sign`, {});
  const strangerAgencyId = await registry.agency('court');
  const stranger = booted.as(await registry.officer(strangerAgencyId, ...everyRole));
  return { booted, strangerAgencyId, stranger, matterId, lessonId, open, reported, ended };
}

/** Every change that the API offers to the rows of another agency; an operation of its own anybody may open. */
const changesOf = ({ lessonId, open, reported, ended }: Stage): [path: string, body: object, version?: number][] => [
  [`lessons/${lessonId}/record`, { text: 'Unreal lesson.' }, 1],
  ['operations', { ...told, predecessorId: ended, startsOn: '2023-01-01' }],
  [`operations/${open}/tagging-rule`, { rule }, 1],
  [`operations/${open}/extend`, { endsOn: '2040-01-01' }, 1],
  [`operations/${ended}/report`, { report: 'Unreal report.' }, 2],
  [`operations/${reported}/sign`, {}],
  [`operations/${reported}/close`, {}, 3],
  [`operations/${open}/end`, {}, 1],
];

const findingsOf = (standing: Stage, refusals: readonly number[]): Promise<string[]> => {
  const { open, reported, lessonId, matterId } = standing;
  const readings = [`operations/${open}`, `operations/${reported}?report=true`, `lessons/${lessonId}?text=true`];
  const stranger = {
    client: standing.stranger,
    changes: changesOf(standing).map(([path, body, version]): NamedCall => [
      path,
      (client) => client.post(path, body, version === undefined ? {} : { version }),
    ]),
    readings: readings.map((path): NamedCall => [path, (client) => client.get(path, { purpose: 'handle-matter' })]),
    lists: ['operations', 'operations?status=open', 'lessons', `lessons?matterId=${matterId}`],
    tables: [...guarded, 'outbox'].map((table) => `prevention.${table}`),
  };
  return strangerFindings(standing.booted.database, stranger, refusals);
};

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    const authorizer = { decide: () => ({ allow: true, policyIds: ['everything'] }) };
    standing = await stage(await bootService({ ...prevention, parts: () => [] }, { authorizer }));
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    expect(await findingsOf(standing, [404])).toEqual([]);
  });

  test('holds in every table against every command', async () => {
    const { tried, holes } = await tryRowWalls(standing.booted.database, prevention, standing.strangerAgencyId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(guarded));
  });
});

describe('S3: the policy point alone, without row security', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(await bootService({ ...prevention, parts: () => [] }));
    for (const table of guarded) await standing.booted.database.query(`ALTER TABLE prevention.${table} DISABLE ROW LEVEL SECURITY`);
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    expect(await findingsOf(standing, [403, 404])).toEqual([]);
  });
});
