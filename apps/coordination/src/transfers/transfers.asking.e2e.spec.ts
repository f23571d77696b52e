import { localDay, type AnswerTime, type NoticePage, type TransferReminded, type TransferView } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { publishPacks } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { asService, registerUnrealClue, unrealFact, type UnrealMatter } from '../trial/unreal-matters.js';
import { TransferReminders } from './transfer-reminders.js';

interface Moved {
  id: string;
  version: number;
  status: string;
}

let booted: BootedService;
let federation: string;
let police: string;
let sender: ApiClient;
let liaison: ApiClient;
let receiver: ApiClient;
let receiverHead: ApiClient;
let receiverId: string;
let stranger: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  federation = await unrealAgency(booted, 'womens-federation', 'county', '350102');
  police = await unrealAgency(booted, 'public-security', 'county', '350102');
  sender = booted.as(await unrealHolder(booted, federation, 'case-officer'));
  liaison = booted.as(await unrealHolder(booted, federation, 'liaison'));
  const officer = await unrealHolder(booted, police, 'liaison', 'case-officer');
  [receiver, receiverId] = [booted.as(officer), officer.id];
  receiverHead = booted.as(await unrealHolder(booted, police, 'unit-head'));
  stranger = booted.as(await unrealHolder(booted, await unrealAgency(booted, 'health', 'county', '350102'), 'liaison'));
  await publishPacks(booted.service, federation);
}, 90_000);
afterAll(() => booted?.stop(), 30_000);

const newMatter = () => registerUnrealClue(booted.service, federation);
const code = (answer: ApiAnswer) => [answer.status, (answer.body as { code?: string }).code?.replace('coordination.', '')];
const facts = (key: string) =>
  booted.database.query<{ fact: string; payload: TransferReminded['data'] }>(
    'SELECT fact, payload FROM coordination.outbox WHERE key = $1 ORDER BY seq',
    [key],
  );

async function offer(): Promise<Moved & { matter: UnrealMatter }> {
  const matter = await newMatter();
  const { matterId, clueId } = matter;
  const body = { matterId, clueId, purpose: 'criminal', severity: 'high', wantedAgencyType: 'public-security' };
  const answer = await sender.post('transfers', body);
  expect(answer.status).toBe(201);
  return { ...(answer.body as unknown as Moved), matter };
}

const act = (client: ApiClient, { id, version }: Pick<Moved, 'id' | 'version'>, verb: string, told: object = {}) =>
  client.post(`transfers/${id}/${verb}`, told, { version });

async function done(client: ApiClient, transfer: Pick<Moved, 'id' | 'version'>, verb: string, told: object = {}): Promise<Moved> {
  const answer = await act(client, transfer, verb, told);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as unknown as Moved;
}

describe('asking the receiver again', () => {
  const inbox = async (id: string) => {
    const { body: page } = await receiver.get<NoticePage>('notices?limit=100');
    return page.items.filter(({ link }) => link === `/transfers/${id}`);
  };
  const heard = async (key: string, at: string) => {
    const [told] = (await facts(key)).filter(({ fact }) => fact === 'transfer.reminded').slice(-1);
    const fact = { ...unrealFact(key, federation, told?.payload), recordedAt: at };
    await asService(booted.service, federation, (tx) =>
      booted.service.app.get(TransferReminders).tell(tx, fact as TransferReminded),
    );
  };

  test('leaves the transfer as it stands, is written down, and is told at the desk of the receiver', async () => {
    const transfer = await offer();
    const reminded = await done(sender, transfer, 'remind');
    expect(reminded).toMatchObject({ status: 'offered', version: transfer.version + 1 });
    await heard(transfer.matter.matterId, new Date().toISOString());
    expect(await inbox(transfer.id)).toMatchObject([
      { act: 'transfer-reminded', desk: 'liaison', dutyId: null, matterNumber: null, title: { zh: '移送机关催办，请及时办理' } },
    ]);
    const { body: seen } = await receiver.get<TransferView>(`transfers/${transfer.id}`);
    expect([seen.entries.map(({ move }) => move), seen.remindedAt]).toEqual([
      ['offerTransfer', 'remindTransfer'],
      expect.any(String),
    ]);
  });

  test('is possible once on a day, by one of two at once, and by the sender alone', async () => {
    const transfer = await offer();
    const both = await Promise.all([act(sender, transfer, 'remind'), act(liaison, transfer, 'remind')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const next = { ...transfer, version: transfer.version + 1 };
    expect(code(await act(liaison, next, 'remind'))).toEqual([409, 'reminded-today']);
    const { body: seen } = await sender.get<TransferView>(`transfers/${transfer.id}`);
    expect(seen.allowedActions.sort()).toEqual(['supplementTransfer', 'withdrawTransfer']);
    expect(both.find(({ status }) => status === 200)?.body['allowedActions']).not.toContain('remindTransfer');
    expect(code(await act(receiver, next, 'remind'))).toEqual([403, 'other-sides-move']);
    expect(code(await act(stranger, next, 'remind'))).toEqual([404, 'transfer-not-found']);
  });

  test('is told to who holds the work once it is accepted, and is refused when nothing is owed', async () => {
    const transfer = await offer();
    const accepted = await done(receiver, transfer, 'accept', { officerId: receiverId });
    await done(sender, { ...accepted, id: transfer.id }, 'remind');
    await heard(transfer.matter.matterId, new Date().toISOString());
    expect(await inbox(transfer.id)).toMatchObject([{ desk: 'responsible-officer' }]);
    const other = await offer();
    const withdrawn = await done(sender, other, 'withdraw', { reason: 'other' });
    expect(code(await act(sender, withdrawn, 'remind'))).toEqual([409, 'nothing-to-remind']);
  });
});

describe('an act on a transfer', () => {
  // By the calendar of the agencies, whose day begins before that of the machine.
  const day = (days: number) => localDay(new Date(Date.now() - days * 86_400_000).toISOString(), 'Asia/Shanghai');
  const on = (days: number) => ({ occurred: { precision: 'day', text: day(days) } });

  test('does not lie before the offer, whichever side does it; on the day of the offer it may', async () => {
    const transfer = await offer();
    for (const verb of ['request-supplement', 'accept', 'see']) {
      const refused = await act(receiver, transfer, verb, { ...(verb === 'request-supplement' && { text: 'Unreal?' }), ...on(3) });
      expect(refused).toMatchObject({
        status: 400,
        body: {
          code: 'coordination.occurred-before-offer',
          errors: [{ pointer: '/occurred', detail: expect.stringContaining('(Asia/Shanghai)') }],
        },
      });
    }
    expect(code(await act(sender, transfer, 'withdraw', { reason: 'mistake', ...on(3) }))).toEqual([400, 'occurred-before-offer']);
    await done(receiver, transfer, 'request-supplement', { text: 'Unreal?', ...on(0) });
  });
});

describe('asking before it is sent until when an offer is to be answered', () => {
  const asked = (matter: UnrealMatter, more = '') => `transfers/answer-time?matterId=${matter.matterId}&purpose=criminal${more}`;

  test('tells the receiver and the end of the time to answer, and writes nothing', async () => {
    const matter = await newMatter();
    const before = await facts(matter.matterId);
    const told = await sender.get<AnswerTime>(asked(matter, '&severity=high&wantedAgencyType=public-security'));
    expect(told).toMatchObject({ status: 200, body: { toAgencyId: police } });
    expect(told.body.duties.length).toBeGreaterThan(0);
    for (const { dueAt } of told.body.duties) expect(dueAt === null || dueAt > told.body.at).toBe(true);
    expect(await facts(matter.matterId)).toEqual(before);
  });

  test('is refused as the offer would be, and to whoever may not send', async () => {
    const matter = await newMatter();
    expect(code(await sender.get(asked(matter)))).toEqual([400, 'receiver-missing']);
    expect(code(await sender.get(asked(matter, `&toAgencyId=${federation}`)))).toEqual([409, 'self-transfer']);
    expect((await stranger.get(asked(matter, '&wantedAgencyType=public-security'))).status).toBe(404);
    expect((await receiverHead.get(asked(matter, '&wantedAgencyType=public-security'))).status).toBe(403);
  });
});
