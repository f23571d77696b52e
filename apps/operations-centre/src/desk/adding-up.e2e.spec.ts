import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import type { DeskView, QueueName, QueuePage } from '@homeward/contracts';
import fc from 'fast-check';
import { operationsCentre } from '../service.js';
import { factsOfHistory, someHistory, type Pick } from '../trial/random-history.js';
import { tellTogether } from '../trial/tell.js';

jest.setTimeout(600_000);
let booted: BootedService;
beforeAll(async () => {
  booted = await bootService(operationsCentre);
});
afterAll(() => booted?.stop(), 30_000);

const historiesAtOnce = 50;
const timesOver = 10;
const filled = new Set<string>();

/** Everything that a queue lists, page by page. */
async function listed(client: ApiClient, name: string): Promise<QueuePage['items']> {
  const items: QueuePage['items'] = [];
  let cursor = '';
  do {
    const { status, body } = await client.get<QueuePage>(`desk/queues/${name}?limit=60${cursor}`);
    expect([name, status]).toEqual([name, 200]);
    items.push(...body.items);
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  return items;
}

/** Two agencies that have never met live through many histories; then both desks are read. */
async function liveThrough(histories: readonly (readonly Pick[])[]): Promise<void> {
  const { registry } = booted;
  const agencies: [string, string] = [await registry.agency('womens-federation'), await registry.agency('public-security')];
  const now = Date.now();
  for (const picks of histories) {
    const facts = factsOfHistory(picks, agencies, now);
    await tellTogether(booted.service, facts);
    for (const agencyId of agencies) await registry.share(facts[0]?.key ?? '', agencyId);
  }
  for (const agencyId of agencies) await expectAddingUp(agencyId);
}

async function expectAddingUp(agencyId: string): Promise<void> {
  const client = booted.as(await booted.registry.officer(agencyId, 'duty-officer', 'liaison'));
  const { queues } = (await client.get<DeskView>('desk')).body;
  const rows = new Map<QueueName, string[]>();
  for (const { name, count } of queues) {
    const ids = (await listed(client, name)).map(({ id }) => id);
    expect([name, ids.length, new Set(ids).size]).toEqual([name, count, count]);
    rows.set(name, ids);
    if (count > 0) filled.add(name);
  }
  const of = (...names: QueueName[]) => names.flatMap((name) => rows.get(name) ?? []).sort();
  expect(of('duties-overdue', 'duties-running', 'duties-paused')).toEqual(await openDuties(agencyId));
  const [running, open] = [new Set(of('duties-running')), new Set(of('matters-open'))];
  const days = of('duties-due-today', 'duties-due-soon');
  expect([new Set(days).size, days.filter((id) => !running.has(id))]).toEqual([days.length, []]);
  expect(of('matters-without-clock', 'matters-unattended').filter((id) => !open.has(id))).toEqual([]);
  expect([...open].sort()).toEqual(await openMatters(agencyId));
}

const idsOf = async (sql: string, agencyId: string): Promise<string[]> =>
  (await booted.database.query<{ id: string }>(sql, [agencyId])).map(({ id }) => id).sort();

const openDuties = (agencyId: string) =>
  idsOf(`SELECT id FROM operations_centre.clocks WHERE owner_agency_id = $1 AND state = 'open'`, agencyId);
const openMatters = (agencyId: string) =>
  idsOf(
    `SELECT m.id FROM operations_centre.matters m JOIN operations_centre.shares s ON s.matter_id = m.id
      WHERE s.agency_id = $1 AND m.status = 'open'`,
    agencyId,
  );

const batch = fc.array(someHistory, { minLength: historiesAtOnce, maxLength: historiesAtOnce });
const property = () => fc.asyncProperty(batch, liveThrough);

describe('the numbers of the desk, whatever has happened in 1,000 histories', () => {
  test('are the lengths of their lists, and every open matter and duty is in a queue', async () => {
    await fc.assert(property(), { seed: 20_261_126, numRuns: timesOver, endOnFailure: true });
    expect([...filled].sort()).toEqual(expect.arrayContaining(everyQueue));
  });

  test('are so for histories that nobody has chosen', async () => {
    await fc.assert(property(), { numRuns: timesOver, endOnFailure: true });
  });
});

/** The queues that these histories fill; nothing of them is older than a day, so none is unattended. */
const everyQueue: QueueName[] = [
  'approvals-waiting',
  'clues-to-decide',
  'clues-to-triage',
  'duties-due-soon',
  'duties-escalated-to-me',
  'duties-overdue',
  'duties-paused',
  'duties-running',
  'matters-open',
  'matters-without-clock',
  'results-to-acknowledge',
  'transfers-awaiting-answer',
  'transfers-awaiting-result',
  'transfers-returned',
  'transfers-to-answer',
  'transfers-to-report',
];
