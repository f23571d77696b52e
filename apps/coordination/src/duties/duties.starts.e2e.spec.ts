import { randomUUID } from 'node:crypto';
import { dutyStartProposed } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, setClock, toldOf } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { asService } from '../trial/unreal-matters.js';
import { DutyApprovers } from './duty-approvers.js';

jest.setTimeout(90_000);

let booted: BootedService;
let police: string;
let federation: string;
let head: ApiClient;
let officer: ApiClient;
let other: ApiClient;
let stranger: ApiClient;

const sha256 = 'd'.repeat(64);
const start = { precision: 'instant', text: '2026-03-03T10:00:00+08:00' };
const proposal = { start, sha256, reason: 'Unreal: the receipt bears another day.' };
const agreement = { agreed: true, sha256, reason: 'Unreal: our copy says so too.' };

interface View {
  version: number;
  dueDate: string;
  allowedActions: string[];
  proposedStart: { from: string; until: string } | null;
}
const view = async (client: ApiClient, id: string) => (await client.get<View>(`duties/${id}`)).body;
const order = (client: ApiClient, dutyId: string, move: string, body: object, version: number) =>
  client.post<{ version: number; code: string }>(`duties/${dutyId}/${move}`, body, { version });
const explained = async (client: ApiClient, dutyId: string) =>
  (await client.get<{ words: string[]; hash: string; start: { at: string } }>(`duties/${dutyId}/explanation`)).body;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  police = await unrealAgency(booted, 'public-security', 'county', '350102');
  federation = await unrealAgency(booted, 'womens-federation', 'county', '350102');
  const court = await unrealAgency(booted, 'court', 'county', '350102');
  head = booted.as(await unrealHolder(booted, police, 'unit-head'));
  officer = booted.as(await unrealHolder(booted, police, 'case-officer'));
  other = booted.as(await unrealHolder(booted, federation, 'unit-head'));
  stranger = booted.as(await unrealHolder(booted, court, 'unit-head'));
  await publishPacks(booted.service, police);
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

/** A transfer is offered to the police, who have to answer it. */
async function owedAnswer(): Promise<{ matterId: string; dutyId: string }> {
  const [matterId, at] = [randomUUID(), '2026-03-02T02:00:00.000Z'];
  await setClock(booted, '2026-03-03T04:00:00.000Z');
  const offered = { service: 'coordination' as const, name: 'transfer.offered', version: 1, data: undefined as never };
  const data = { transferId: randomUUID(), fromAgencyId: federation, toAgencyId: police, severity: 'normal' };
  await hear(booted.service, factOf(offered, { key: matterId, agencyId: federation, at, data }));
  const duty = (await dutiesOf(booted, matterId)).find(({ duty_type }) => duty_type === 'HW-TRF-02a');
  return { matterId, dutyId: String(duty?.id) };
}

/** The proposal comes back to the service that told it, as every fact does. */
async function hearProposal(dutyId: string): Promise<void> {
  const { app } = booted.service;
  const data = { dutyId, dutyType: 'HW-TRF-02a', subjectKind: 'transfer' };
  const fact = factOf(dutyStartProposed, { key: randomUUID(), agencyId: police, at: '2026-03-03T04:00:00.000Z', data });
  await asService(booted.service, police, (tx) => app.get(DutyApprovers).hear(tx, fact));
}

describe('correcting the start of a period (8.5)', () => {
  test('is proposed by the owner, agreed to by the other side over the same document, moves the dates and is explained', async () => {
    const { matterId, dutyId } = await owedAnswer();
    const seen = await view(head, dutyId);
    expect([seen.dueDate, seen.allowedActions.includes('proposeStart')]).toEqual(['2026-03-05', true]);
    expect((await order(stranger, dutyId, 'propose-start', proposal, seen.version)).status).toBe(404);
    expect((await order(officer, dutyId, 'propose-start', proposal, seen.version)).status).toBe(403);
    const before = await explained(head, dutyId);

    const proposed = await order(head, dutyId, 'propose-start', proposal, seen.version);
    expect(proposed.status).toBe(200);
    await hearProposal(dutyId);
    const told = await booted.database.query(`SELECT role, act FROM coordination.notices WHERE duty_id = $1 AND agency_id = $2`, [
      dutyId,
      federation,
    ]);
    expect(told).toEqual([{ role: 'unit-head', act: 'start-proposed' }]);
    expect((await explained(other, dutyId)).words.join(' ')).toContain('the date moves if the other side agrees');
    expect((await view(head, dutyId)).dueDate).toBe('2026-03-05');
    expect((await view(head, dutyId)).allowedActions).not.toContain('correctStart');
    const waiting = await view(other, dutyId);
    expect(waiting.allowedActions).toContain('correctStart');
    expect(waiting.proposedStart).toEqual({ from: '2026-03-03T02:00:00.000Z', until: '2026-03-03T02:00:00.000Z' });

    const agreed = await order(other, dutyId, 'correct-start', agreement, waiting.version);
    expect(agreed.status).toBe(200);
    expect(await view(head, dutyId)).toMatchObject({ dueDate: '2026-03-06', proposedStart: null });
    const moved = (await toldOf(booted, matterId)).filter(({ fact }) => fact.startsWith('duty.'));
    expect(moved.slice(-2)).toMatchObject([
      { fact: 'duty.start-proposed' },
      { fact: 'duty.moved', payload: { reason: 'start-corrected', dueAt: '2026-03-06T16:00:00.000Z' } },
    ]);
    const after = await explained(head, dutyId);
    expect(after.words.join(' ')).toContain('The start was corrected from Mon 2 Mar 2026, 10:00 to Tue 3 Mar 2026, 10:00');
    expect([after.start.at, after.hash === before.hash]).toEqual(['2026-03-03T10:00:00+08:00', false]);
    const log = await head.get<{ items: { move: string; remark: string | null }[] }>(`duties/${dutyId}/log`, {
      purpose: 'handle-matter',
    });
    expect(log.body.items.at(-1)).toMatchObject({ move: 'duty.moved', remark: agreement.reason });
    expect(JSON.stringify(await toldOf(booted, matterId))).not.toContain('receipt');
  });

  test('is refused without a proposal, over another document, to the owner alone, in the future, and where nothing would change', async () => {
    const { dutyId } = await owedAnswer();
    const codeOf = async (client: ApiClient, move: string, body: object) => {
      const { status, body: answer } = await order(client, dutyId, move, body, (await view(head, dutyId)).version);
      return `${status} ${answer.code}`;
    };
    expect(await codeOf(head, 'correct-start', agreement)).toBe('409 coordination.correction-not-proposed');
    const same = { ...proposal, start: { precision: 'instant', text: '2026-03-02T02:00:00Z' } };
    expect(await codeOf(head, 'propose-start', same)).toBe('409 coordination.start-unchanged');
    const ahead = { ...proposal, start: { precision: 'instant', text: '2026-04-02T02:00:00Z' } };
    expect(await codeOf(head, 'propose-start', ahead)).toMatch(/^400/);
    const vague = { ...proposal, start: { precision: 'month', text: '2026-02' } };
    const { version: seen } = await view(head, dutyId);
    expect(await order(head, dutyId, 'propose-start', vague, seen)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/start/precision', code: 'start-too-vague' }] },
    });
    expect(await codeOf(head, 'propose-start', { start, reason: 'Unreal.' })).toMatch(/^400/);

    expect((await order(head, dutyId, 'propose-start', proposal, (await view(head, dutyId)).version)).status).toBe(200);
    await hearProposal(dutyId);
    expect(await codeOf(head, 'correct-start', agreement)).toBe('409 coordination.correction-not-entitled');
    expect(await codeOf(other, 'correct-start', { ...agreement, sha256: 'e'.repeat(64) })).toBe(
      '409 coordination.correction-not-proposed',
    );
    const { version } = await view(other, dutyId);
    expect((await order(other, dutyId, 'correct-start', agreement, version - 1)).status).toBe(412);
    expect((await order(other, dutyId, 'correct-start', { ...agreement, agreed: false }, version)).status).toBe(200);
    expect((await view(head, dutyId)).dueDate).toBe('2026-03-05');
    expect(await codeOf(other, 'correct-start', agreement)).toBe('409 coordination.correction-not-proposed');
  });
});
