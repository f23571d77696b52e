import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { CluesTransfersService } from '../clues/clues.transfers.service.js';
import { clueIntake } from '../service.js';
import { TipVisitor } from '../trial/tip-visitor.js';
import { shortTip } from '../trial/unreal-tip.js';

let booted: BootedService;
let agencyId: string;
let head: ApiClient;
let desk: ApiClient;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  agencyId = await booted.registry.agency('public-security');
  head = booted.as(await booted.registry.officer(agencyId, 'unit-head'));
  desk = booted.as(await booted.registry.officer(agencyId, 'duty-officer', 'case-officer'));
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

jest.setTimeout(30_000);

let callers = 0;
const seen: string[] = [];

/** Reports something by the form, and says which clue that made. */
async function reported(answers: Record<string, string>): Promise<{ id: string; matterId: string }> {
  const visitor = new TipVisitor(booted.service.url, { 'homeward-caller': `unreal-reward-${(callers += 1)}` });
  await visitor.report('en', { ...shortTip, ...answers });
  const [clue] = await booted.database.query<{ id: string; matterId: string }>(
    `SELECT id, matter_id AS "matterId" FROM clue_intake.clues WHERE channel = 'public-tip' AND id <> ALL($1::uuid[])`,
    [seen],
  );
  if (!clue) throw new Error('No tip has arrived.');
  seen.push(clue.id);
  return clue;
}

const read = (client: ApiClient, id: string) => client.get(`clues/${id}/reward-record`, { purpose: 'handle-matter' });
const recordsOf = (id: string) =>
  booted.database.query<{ sealed_reach: string | null }>('SELECT * FROM clue_intake.reward_records WHERE clue_id = $1', [id]);

describe('a wish for a reward (R12)', () => {
  test('is kept apart from the report: its heads read it for a purpose, with a trace, and who works on the clue does not', async () => {
    const { id } = await reported({ reward: 'yes', rewardReach: 'unreal canary-reward' });
    expect(await read(head, id)).toMatchObject({ status: 200, body: { wished: true, reach: 'unreal canary-reward' } });
    expect((await head.get(`clues/${id}/reward-record`)).body['code']).toBe('clue-intake.purpose-required');
    expect((await read(desk, id)).status).toBe(403);
    const { body } = await desk.get(`clues/${id}?include=narrative,reporter`, { purpose: 'handle-matter' });
    expect(JSON.stringify(body)).not.toMatch(/reward/i);
    const everywhere = await booted.database.query(
      `SELECT payload FROM clue_intake.outbox WHERE subject_id = $1 UNION ALL SELECT to_jsonb(r) FROM clue_intake.reward_records r`,
      [id],
    );
    expect(JSON.stringify(everywhere)).not.toContain('canary');
    const traces = `SELECT 1 FROM clue_intake.audit_entries WHERE object_id = $1 AND action = 'clue-intake:readRewardRecord' AND decision = 'allow'`;
    expect(await booted.database.query(traces, [id])).toHaveLength(1);
  });

  test.each([
    [{}, []],
    [{ reward: 'no', rewardReach: 'unreal, typed before' }, []],
    [{ rewardReach: 'unreal, typed alone' }, []],
    [{ reward: 'yes' }, [{ sealed_reach: null }]],
  ])('of somebody who answers %j is recorded as that says', async (answers, records) => {
    const { id } = await reported(answers as Record<string, string>);
    expect(await recordsOf(id)).toMatchObject(records);
    expect((await read(head, id)).body).toEqual({ wished: records.length > 0, reach: null });
  });

  test('goes with its clue, and is shown by no share', async () => {
    const { id, matterId } = await reported({ reward: 'yes', rewardReach: 'unreal canary-reward' });
    const other = await booted.registry.agency('procuratorate');
    const otherHead = booted.as(await booted.registry.officer(other, 'unit-head'));
    expect((await read(otherHead, id)).body['code']).toBe('clue-intake.clue-not-found');
    await booted.registry.share(matterId, other);
    const seenBy = (agency: string) =>
      booted.applying(agency, (tx) => tx.query<unknown[]>('SELECT 1 FROM clue_intake.reward_records WHERE clue_id = $1', [id]));
    expect([(await seenBy(agencyId)).length, (await seenBy(other)).length]).toEqual([1, 0]);
    const forged = `INSERT INTO clue_intake.reward_records (id, version, clue_id, matter_id, recorded_at) VALUES (gen_random_uuid(), 1, $1, $2, now())`;
    await expect(booted.applying(other, (tx) => tx.query(forged, [id, matterId]))).rejects.toThrow('row-level security');
    expect((await read(otherHead, id)).body['code']).toBe('clue-intake.clue-not-found');

    const transfers = booted.service.app.get(CluesTransfersService, { strict: false });
    await desk.post(
      `clues/${id}/triage`,
      { severity: 'high', subjectKinds: [], violationKinds: ['other'], purposes: ['criminal'], minor: false, disposition: 'own' },
      { version: 2 },
    );
    await booted.registry.share(matterId, agencyId);
    await booted.applying(agencyId, (tx) => transfers.sendOn(tx, id));
    await booted.applying(other, (tx) => transfers.moveTo(tx, id, other));
    expect((await read(otherHead, id)).body).toEqual({ wished: true, reach: 'unreal canary-reward' });
    expect((await read(head, id)).body['code']).toBe('clue-intake.clue-not-found');
  });
});
