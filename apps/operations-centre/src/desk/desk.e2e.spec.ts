import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import type { DeskView, Fact, QueuePage } from '@homeward/contracts';
import fc from 'fast-check';
import { operationsCentre } from '../service.js';
import { tell } from '../trial/tell.js';
import { accepted, closed, dutyFacts, registered, transferFacts, triaged } from '../trial/unreal-facts.js';

jest.setTimeout(90_000);
let booted: BootedService;
const agencies: string[] = [];
const clients: ApiClient[] = [];

beforeAll(async () => {
  booted = await bootService(operationsCentre);
  for (const kind of ['womens-federation', 'public-security'] as const) {
    const agencyId = await booted.registry.agency(kind);
    agencies.push(agencyId);
    clients.push(booted.as(await booted.registry.officer(agencyId, 'duty-officer')));
  }
});
afterAll(() => booted?.stop(), 30_000);

/** Everything that a queue lists, page by page. */
async function listed(client: ApiClient, href: string): Promise<QueuePage['items']> {
  const items: QueuePage['items'] = [];
  let cursor = '';
  do {
    const { status, body } = await client.get<QueuePage>(`${href.replace('/api/v1/', '')}?limit=7${cursor}`);
    expect(status).toBe(200);
    items.push(...body.items);
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  return items;
}

/** A matter that went as far as `steps` says, between the two agencies in either direction. */
function someMatter(steps: number, isTurned: boolean): Fact[] {
  const [from = '', to = ''] = isTurned ? agencies.toReversed() : agencies;
  const [key, clueId] = [randomUUID(), randomUUID()];
  const transfer = transferFacts({ transferId: randomUUID(), clueId, fromAgencyId: from, toAgencyId: to });
  const [sender, receiver] = [
    { key, agencyId: from },
    { key, agencyId: to },
  ];
  const duty = dutyFacts(randomUUID(), to);
  return [
    registered({ ...sender, clueId }),
    triaged({ ...sender, clueId }),
    transfer.offered({ ...sender, at: '2026-11-26T08:01:00.000Z' }),
    duty.opened(receiver),
    duty.missed(receiver),
    transfer.accepted({ ...receiver, at: '2026-11-26T08:02:00.000Z' }),
    duty.met(receiver),
    accepted({ ...receiver, clueId }),
    transfer.resultReported(receiver),
    closed(receiver),
  ].slice(0, steps);
}

describe('the desk', () => {
  test('counts in every queue exactly what the queue lists, whatever has happened', async () => {
    const matters = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.boolean()), { minLength: 1, maxLength: 4 });
    const filled = new Set<string>();
    await fc.assert(
      fc.asyncProperty(matters, async (kinds) => {
        for (const [steps, isTurned] of kinds) {
          const facts = someMatter(steps, isTurned);
          await tell(booted.service, ...facts);
          for (const agencyId of agencies) await booted.registry.share(facts[0]?.key ?? '', agencyId);
        }
        for (const client of clients)
          for (const { name, count, href } of (await client.get<DeskView>('desk')).body.queues) {
            expect([name, (await listed(client, href)).length]).toEqual([name, count]);
            if (count > 0) filled.add(name);
          }
      }),
      { numRuns: 3, examples: [[Array.from({ length: 10 }, (_, step): [number, boolean] => [step + 1, false])]] },
    );
    expect([...filled].sort()).toEqual([
      'clues-to-decide',
      'clues-to-triage',
      'duties-overdue',
      'duties-running',
      'matters-open',
      'matters-without-clock',
      'results-to-acknowledge',
      'transfers-awaiting-answer',
      'transfers-to-answer',
    ]);
  });

  test('gives back what another agency would not take', async () => {
    const [from = '', to = ''] = agencies;
    const [key, clueId] = [randomUUID(), randomUUID()];
    const transfer = transferFacts({ transferId: randomUUID(), clueId, fromAgencyId: from, toAgencyId: to });
    await tell(
      booted.service,
      registered({ key, agencyId: from, clueId }),
      transfer.offered({ key, agencyId: from, at: '2026-11-26T08:01:00.000Z' }),
      transfer.refused({ key, agencyId: to, at: '2026-11-26T08:02:00.000Z' }),
    );
    const [sender] = clients as [ApiClient];
    expect(await listed(sender, 'desk/queues/transfers-returned')).toEqual([
      expect.objectContaining({ clueId, state: 'refused', toAgencyId: to }),
    ]);
    expect(await listed(sender, 'desk/queues/clues-to-decide')).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: clueId, status: 'returned' })]),
    );
  });

  test('is empty for who takes part in nothing', async () => {
    const stranger = booted.as(await booted.registry.officer(await booted.registry.agency('public-security'), 'duty-officer'));
    const { body } = await stranger.get<DeskView>('desk');
    expect(body.queues.map(({ count }) => count)).toEqual(Array.from({ length: 10 }, () => 0));
  });

  test('knows no other queue, and nobody without a role at it', async () => {
    const [client] = clients as [ApiClient];
    const { status, body } = await client.get('desk/queues/unreal');
    expect([status, body['code']]).toEqual([404, 'operations-centre.queue-not-found']);
    const auditor = booted.as(await booted.registry.officer(agencies[0] ?? '', 'auditor'));
    expect((await auditor.get('desk')).status).toBe(403);
    expect((await auditor.get('desk/queues/duties-overdue')).status).toBe(403);
  });
});
