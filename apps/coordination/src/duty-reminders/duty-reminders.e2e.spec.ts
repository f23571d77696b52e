import { randomUUID } from 'node:crypto';
import type { DutyPage, DutyReminded, NoticePage } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { NoticesService } from '../notices/notices.service.js';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, offeredToPolice, publishPacks, setClock, unrealClue } from '../trial/duty-trial.js';
import { asOfficer, unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { asService, unrealFact } from '../trial/unreal-matters.js';
import { ReminderTelling } from './reminder-telling.js';

jest.setTimeout(60_000);

type Holder = Awaited<ReturnType<typeof unrealHolder>>;

let booted: BootedService;
let federation: string;
let police: string;
let holders: Record<'sender' | 'owing' | 'stranger', Holder>;
let sender: ApiClient;
let colleague: ApiClient;
let owing: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  federation = await unrealAgency(booted, 'womens-federation', 'county', '350102');
  police = await unrealAgency(booted, 'public-security', 'county', '350102');
  holders = {
    sender: await unrealHolder(booted, federation, 'case-officer'),
    owing: await unrealHolder(booted, police, 'liaison', 'case-officer'),
    stranger: await unrealHolder(booted, await unrealAgency(booted, 'health', 'county', '350102'), 'liaison'),
  };
  [sender, owing, stranger] = [booted.as(holders.sender), booted.as(holders.owing), booted.as(holders.stranger)];
  colleague = booted.as(await unrealHolder(booted, federation, 'unit-head'));
  await publishPacks(booted.service, police);
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

const code = ({ status, body }: ApiAnswer) => [status, (body as { code?: string }).code?.replace('coordination.', '')];

/** The duty of the police to answer a transfer that the federation has offered this moment. */
async function awaitedDuty(): Promise<{ id: string; matterId: string }> {
  const clue = unrealClue();
  const at = new Date().toISOString();
  await setClock(booted, at);
  await hear(booted.service, offeredToPolice(clue, { from: federation, to: police, at }));
  const { matterId } = clue;
  const duty = (await dutiesOf(booted, matterId)).find(({ duty_type }) => duty_type === 'HW-TRF-02b');
  if (!duty) throw new Error('The offer opened no duty to answer.');
  return { id: duty.id, matterId };
}

const remind = (client: ApiClient, id: string, version = 1) => client.post(`duties/${id}/remind`, {}, { version });
const moves = async (client: ApiClient, id: string) =>
  (await client.get<{ allowedActions: string[] }>(`duties/${id}`)).body.allowedActions;
const toldOf = (id: string) =>
  booted.database.query<{ fact: string; payload: DutyReminded['data'] }>(
    `SELECT fact, payload FROM coordination.outbox WHERE fact = 'duty.reminded' AND payload->>'dutyId' = $1`,
    [id],
  );
const inbox = async (id: string) => {
  const { body } = await owing.get<NoticePage>('notices?limit=100');
  return body.items.filter(({ link, act }) => link === `/duties/${id}` && act === 'duty-reminded');
};

async function heard(id: string): Promise<void> {
  const [told] = await toldOf(id);
  const fact = unrealFact(randomUUID(), federation, told?.payload) as DutyReminded;
  await asService(booted.service, federation, (tx) => booted.service.app.get(ReminderTelling).tell(tx, fact));
}

async function accept({ id, matterId }: { id: string; matterId: string }): Promise<void> {
  const accepted = { service: 'coordination' as const, name: 'transfer.accepted', version: 1, data: undefined as never };
  const [{ subject_id: transferId } = { subject_id: '' }] = await booted.database.query<{ subject_id: string }>(
    'SELECT subject_id FROM coordination.duties WHERE id = $1',
    [id],
  );
  const data = { transferId, toAgencyId: police, fromAgencyId: federation, toAgencyType: 'public-security' };
  const at = new Date(Date.now() + 1_000).toISOString();
  await hear(booted.service, factOf(accepted, { key: matterId, agencyId: police, at, data }));
}

describe('asking for a duty of another agency again', () => {
  test('leaves the duty as it stands and is told at the desk that owes it, by the name of its row', async () => {
    const { id, matterId } = await awaitedDuty();
    const before = (await dutiesOf(booted, matterId)).find((duty) => duty.id === id);
    expect(await moves(sender, id)).toContain('remindDuty');
    expect(await remind(sender, id)).toMatchObject({ status: 200, body: { id, version: 1, status: 'open' } });
    expect((await dutiesOf(booted, matterId)).find((duty) => duty.id === id)).toEqual(before);
    expect(await toldOf(id)).toMatchObject([{ payload: { dutyId: id, dutyType: 'HW-TRF-02b', subjectKind: 'transfer' } }]);

    await heard(id);
    await heard(id);
    expect(await inbox(id)).toMatchObject([
      { desk: 'liaison', dutyId: id, dutyType: 'HW-TRF-02b', dueAt: before?.due_at.toISOString(), title: expect.any(Object) },
    ]);
  });

  test('comes again on another day', async () => {
    const { id } = await awaitedDuty();
    await remind(sender, id);
    await heard(id);
    await setClock(booted, new Date(Date.now() + 86_400_000).toISOString());
    await heard(id);
    expect(await inbox(id)).toHaveLength(2);
  });

  test('takes what still waits of it along when the duty is met, and when somebody takes note', async () => {
    const messages = (id: string) =>
      booted.database.query<{ state: string; reason: string | null }>(
        `SELECT state, reason FROM coordination.deliveries WHERE duty_id = $1 AND channel <> 'in-app'
            AND notice_id IN (SELECT id FROM coordination.notices WHERE act = 'duty-reminded')`,
        [id],
      );
    const [met, noted] = [await awaitedDuty(), await awaitedDuty()];
    for (const { id } of [met, noted]) {
      await remind(sender, id);
      await heard(id);
      expect(await messages(id)).toEqual([{ state: 'pending', reason: null }]);
    }
    await accept(met);
    expect(await messages(met.id)).toEqual([{ state: 'cancelled', reason: 'duty-ended' }]);
    expect(await messages(noted.id)).toEqual([{ state: 'pending', reason: null }]);
    await asService(booted.service, police, (tx) =>
      booted.service.app.get(NoticesService).cancelUnsent(tx, { dutyId: noted.id, cycle: 1, upToRung: 1 }),
    );
    expect(await messages(noted.id)).toEqual([{ state: 'cancelled', reason: 'acknowledged' }]);
  });

  test('is told to no other agency, though nobody sits at the desk that owes it', async () => {
    const above = await unrealAgency(booted, 'public-security', 'prefecture', '350100');
    const superior = booted.as(await unrealHolder(booted, above, 'duty-officer', 'liaison', 'unit-head', 'agency-head'));
    const { id } = await awaitedDuty();
    await booted.database.query(`UPDATE coordination.role_assignments SET status = 'released' WHERE officer_id = $1`, [
      holders.owing.id,
    ]);
    await remind(sender, id);
    await heard(id);
    await booted.database.query(`UPDATE coordination.role_assignments SET status = 'held' WHERE officer_id = $1`, [
      holders.owing.id,
    ]);
    expect((await superior.get<NoticePage>('notices?limit=100')).body.items).toEqual([]);
  });

  test('is told of each duty that stands outside any matter', async () => {
    for (const { id } of [await awaitedDuty(), await awaitedDuty()]) {
      await booted.database.query('UPDATE coordination.duties SET matter_id = NULL WHERE id = $1', [id]);
      expect((await remind(sender, id)).status).toBe(200);
      await heard(id);
      expect(await inbox(id)).toMatchObject([{ matterId: null, matterNumber: null }]);
    }
  });

  test('is possible once on a day for an agency, by one of two at once, and is offered no more', async () => {
    const { id } = await awaitedDuty();
    const both = await Promise.all([remind(sender, id), remind(colleague, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(code(await remind(sender, id))).toEqual([409, 'duty-reminded-today']);
    expect(await moves(colleague, id)).not.toContain('remindDuty');
    expect(await toldOf(id)).toHaveLength(1);
    const reminded = async (client: ApiClient) =>
      (await client.get<DutyPage>(`duties?ids=${id}`)).body.items.map((duty) => duty.reminded);
    expect(await reminded(colleague)).toEqual([{ at: expect.any(String), isToday: true }]);
    expect(await reminded(owing)).toEqual([null]);
    await booted.database.query('UPDATE coordination.duty_reminders SET reminded_on = reminded_on - 1 WHERE duty_id = $1', [id]);
    expect(await reminded(colleague)).toEqual([{ at: expect.any(String), isToday: false }]);
    expect(await moves(colleague, id)).toContain('remindDuty');
  });

  test('is not for who owes it, not for strangers, not over another version, and not once it is over', async () => {
    const { id, matterId } = await awaitedDuty();
    expect(await moves(owing, id)).not.toContain('remindDuty');
    expect(code(await remind(owing, id))).toEqual([409, 'own-duty']);
    expect(code(await remind(stranger, id))).toEqual([404, 'duty-not-found']);
    expect(code(await remind(stranger, randomUUID()))).toEqual([404, 'duty-not-found']);
    expect(code(await remind(sender, id, 7))).toEqual([412, 'stale-version']);

    await accept({ id, matterId });
    const over = (await dutiesOf(booted, matterId)).find((duty) => duty.id === id);
    expect(over?.state).toBe('met');
    expect(await moves(sender, id)).not.toContain('remindDuty');
    expect(code(await remind(sender, id, over?.version))).toEqual([409, 'duty-final']);
  });

  test('is for whom a rung told of it, not for whoever may only read it, and unknown behind a wall', async () => {
    const { id, matterId } = await awaitedDuty();
    const agency = await unrealAgency(booted, 'procuratorate', 'county', '350102');
    const other = booted.as(await unrealHolder(booted, agency, 'case-officer'));
    const unknown = code(await remind(other, randomUUID()));
    expect(code(await remind(other, id))).toEqual(unknown);

    await booted.registry.share(matterId, agency);
    expect(code(await remind(other, id))).toEqual([403, 'other-agencys-duty']);
    expect(await moves(other, id)).not.toContain('remindDuty');

    await booted.database.query('INSERT INTO coordination.duty_addressees (duty_id, agency_id) VALUES ($1, $2)', [id, agency]);
    expect(await moves(other, id)).toContain('remindDuty');
    expect((await remind(other, id)).status).toBe(200);

    await booted.registry.wall(matterId, holders.sender);
    expect(code(await remind(sender, id))).toEqual(unknown);
    expect((await remind(colleague, id)).status).toBe(200);
  });

  test('S3: row security alone lets nobody remind who does not wait for it, and nobody in the name of another', async () => {
    const { id } = await awaitedDuty();
    const write = (officer: Holder, agencyId: string) =>
      asOfficer(booted, officer, (tx) =>
        tx.query(
          `INSERT INTO coordination.duty_reminders (id, version, duty_id, agency_id, reminded_on, reminded_by, recorded_at)
           VALUES (gen_random_uuid(), 1, $1, $2, '2026-03-02', 'unreal', now())`,
          [id, agencyId],
        ),
      );
    for (const officer of [holders.owing, holders.stranger])
      for (const agencyId of [officer.agencyId, federation])
        await expect(write(officer, agencyId)).rejects.toThrow('row-level security');
    await write(holders.sender, federation);
  });
});
