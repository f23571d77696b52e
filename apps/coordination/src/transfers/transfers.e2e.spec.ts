import { randomUUID } from 'node:crypto';
import { exactly } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import { rightsProjection } from '@homeward/security';
import { IN_TRANSACTION } from '@homeward/service-kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import { asService, registerUnrealClue, unrealFact, type UnrealMatter } from '../trial/unreal-matters.js';
import { TransfersLadderService } from './transfers.ladder.service.js';

interface Moved {
  id: string;
  version: number;
  status: string;
  allowedActions: string[];
}

let booted: BootedService;
let federation: string;
let police: string;
let procuratorate: string;
let sender: ApiClient;
let liaison: ApiClient;
let receiver: ApiClient;
let receiverHead: ApiClient;
let receiverOfficer: UnrealOfficer;
let prosecutor: ApiClient;
let stranger: ApiClient;

/** The registry's own entry of an agency that every service has been told of. */
async function enterInRegistry(id: string, kind: string, level: string): Promise<void> {
  await booted.database.query(
    `INSERT INTO coordination.registered_agencies (id, version, kept_by, kind, level, country, region_code, time_zone, name_en, name_zh,
       valid_from, for_history, status, recorded_at)
     VALUES ($1, 1, $1, $2, $3, 'CN', '350102', 'Asia/Shanghai', 'Unreal agency', '虚构机构', '1900-01-01', false, 'registered', now())`,
    [id, kind, level],
  );
}

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  const { registry } = booted;
  federation = await registry.agency('womens-federation');
  police = await registry.agency('public-security');
  procuratorate = await registry.agency('procuratorate');
  for (const [id, kind] of [
    [federation, 'womens-federation'],
    [police, 'public-security'],
    [procuratorate, 'procuratorate'],
  ] as const)
    await enterInRegistry(id, kind, 'county');
  sender = booted.as(await registry.officer(federation, 'case-officer'));
  liaison = booted.as(await registry.officer(federation, 'liaison'));
  receiverOfficer = await registry.officer(police, 'liaison', 'case-officer');
  receiver = booted.as(receiverOfficer);
  receiverHead = booted.as(await registry.officer(police, 'unit-head'));
  prosecutor = booted.as(await registry.officer(procuratorate, 'liaison'));
  stranger = booted.as(await registry.officer(await registry.agency('health'), 'liaison', 'case-officer', 'unit-head'));
}, 90_000);

afterAll(() => booted?.stop(), 30_000);

const body = (matter: UnrealMatter, more: object = {}) => ({
  matterId: matter.matterId,
  clueId: matter.clueId,
  purpose: 'criminal',
  severity: 'high',
  violationKinds: ['abduction-trafficking'],
  wantedAgencyType: 'public-security',
  text: 'Unreal: what the neighbour of Unreal Person One told.',
  manifest: [{ title: 'Unreal statement', sha256: 'a'.repeat(64) }],
  ...more,
});
const summary = 'Unreal: the woman was found and brought to safety.';
const newMatter = () => registerUnrealClue(booted.service, federation);
const moved = (answer: ApiAnswer) => answer.body as unknown as Moved;
const code = (answer: ApiAnswer) => [answer.status, (answer.body as { code?: string }).code?.replace('coordination.', '')];
const facts = (key: string) =>
  booted.database.query<{ fact: string; payload: Record<string, unknown> }>(
    'SELECT fact, payload FROM coordination.outbox WHERE key = $1 ORDER BY seq',
    [key],
  );
const factNames = async (key: string) => (await facts(key)).map(({ fact }) => fact);

async function offer(more: object = {}): Promise<Moved & { matter: UnrealMatter }> {
  const matter = await newMatter();
  const answer = await sender.post('transfers', body(matter, more));
  expect(answer.status).toBe(201);
  return { ...moved(answer), matter };
}

async function act(
  client: ApiClient,
  transfer: Pick<Moved, 'id' | 'version'>,
  verb: string,
  told: object = {},
): Promise<ApiAnswer> {
  return client.post(`transfers/${transfer.id}/${verb}`, told, { version: transfer.version });
}

async function done(client: ApiClient, transfer: Pick<Moved, 'id' | 'version'>, verb: string, told: object = {}): Promise<Moved> {
  const answer = await act(client, transfer, verb, told);
  expect(answer).toMatchObject({ status: 200 });
  return moved(answer);
}

describe('offering a transfer', () => {
  test('R02: the federation of a county is led to the police of that county; one fact, one audit entry, a codes share', async () => {
    const { id, matter, allowedActions } = await offer();
    const view = await sender.get(`transfers/${id}`);
    expect(view.body).toMatchObject({ direction: 'out', toAgencyId: police, foundBy: { resolvedByFallback: false } });
    expect(allowedActions.sort()).toEqual(['remindTransfer', 'supplementTransfer', 'withdrawTransfer']);
    expect(await factNames(matter.matterId)).toEqual(['share.granted', 'transfer.offered', 'share.granted']);
    expect((await facts(matter.matterId)).at(-1)).toMatchObject({ payload: { toAgencyId: police, scope: 'codes' } });
    const entries = await booted.database.query(
      `SELECT 1 FROM coordination.audit_entries WHERE object_id = $1 AND action = 'coordination:offerTransfer'`,
      [id],
    );
    expect(entries.length).toBe(1);
    const stored = await booted.database.query<{ sealed_content: string }>(
      'SELECT sealed_content FROM coordination.transfer_entries WHERE transfer_id = $1',
      [id],
    );
    expect(stored[0]?.sealed_content).toMatch(/^v1\|/);
  });

  test('R02: from a township the county organ is chosen, with the steps kept', async () => {
    const township = await booted.registry.agency('womens-federation', 'township');
    const matter = await registerUnrealClue(booted.service, township);
    const officer = booted.as(await booted.registry.officer(township, 'case-officer'));
    const answer = await officer.post('transfers', body(matter));
    const view = await officer.get(`transfers/${moved(answer).id}`);
    expect(view.body).toMatchObject({ toAgencyId: police, foundBy: { resolvedByFallback: true } });
    expect((view.body['foundBy'] as { steps: unknown[] }).steps.length).toBe(2);
  });

  test('is refused without a receiver, a reason, a counterpart, a clue of one’s own or a part in the matter', async () => {
    const matter = await newMatter();
    const refusals: [object, number, string][] = [
      [{ wantedAgencyType: undefined }, 400, 'receiver-missing'],
      [{ toAgencyId: police }, 400, 'override-reason-missing'],
      [{ toAgencyId: randomUUID(), overrideReason: 'closer' }, 400, 'receiver-unknown'],
      [{ toAgencyId: federation, overrideReason: 'closer' }, 409, 'self-transfer'],
      [{ wantedAgencyType: 'womens-federation' }, 409, 'self-transfer'],
      [{ wantedAgencyType: 'cyberspace' }, 409, 'no-counterpart'],
      [{ clueId: randomUUID() }, 404, 'clue-not-found'],
      [{ matterId: randomUUID() }, 404, 'matter-not-found'],
    ];
    for (const [more, status, name] of refusals)
      expect(code(await sender.post('transfers', body(matter, more)))).toEqual([status, name]);
    expect(code(await stranger.post('transfers', body(matter)))).toEqual([404, 'matter-not-found']);
    expect((await receiverHead.post('transfers', body(matter))).status).toBe(403);
    expect(await factNames(matter.matterId)).toEqual(['share.granted']);
  });

  test('a clue is on offer for one purpose once', async () => {
    const { matter } = await offer();
    expect(code(await sender.post('transfers', body(matter)))).toEqual([409, 'already-offered']);
    expect((await sender.post('transfers', body(matter, { purpose: 'judicial-assistance' }))).status).toBe(201);
  });
});

describe('the two sides of a transfer', () => {
  test('R04: before accepting, the receiver sees codes only; a third agency sees nothing, as if it did not exist', async () => {
    const { id } = await offer();
    const options = { purpose: 'handle-matter' };
    const preview = await receiver.get(`transfers/${id}?include=content`, options);
    expect(preview.body).toMatchObject({ direction: 'in', severity: 'high', fromAgencyId: federation, status: 'offered' });
    expect(JSON.stringify(preview.body)).not.toContain('neighbour');
    expect(JSON.stringify((await sender.get(`transfers/${id}?include=content`, options)).body)).toContain('neighbour');
    expect(code(await sender.get(`transfers/${id}?include=content`))).toEqual([400, 'purpose-required']);
    const shown = ({ body: { code: refusal, detail } }: ApiAnswer) => [refusal, detail];
    const [hidden, unknown] = [await stranger.get(`transfers/${id}`), await stranger.get(`transfers/${randomUUID()}`)];
    expect([hidden.status, shown(hidden)]).toEqual([404, shown(unknown)]);
  });

  test('each side makes its own moves only', async () => {
    const transfer = await offer();
    for (const verb of ['accept', 'see']) expect(code(await act(liaison, transfer, verb))).toEqual([403, 'other-sides-move']);
    expect(code(await act(receiver, transfer, 'withdraw', { reason: 'mistake' }))).toEqual([403, 'other-sides-move']);
    const denials = await booted.database.query(
      `SELECT DISTINCT object_type, decision FROM coordination.audit_entries WHERE object_id = $1 AND decision = 'deny'`,
      [transfer.id],
    );
    expect(denials).toEqual([{ object_type: 'transfer', decision: 'deny' }]);
    expect((await act(stranger, transfer, 'accept')).status).toBe(404);
    expect((await act(booted.as(await booted.registry.officer(police, 'registrar')), transfer, 'accept')).status).toBe(403);
    expect((await receiver.post(`transfers/${transfer.id}/accept`, {})).status).toBe(428);
  });

  test('row security alone lets neither side write what the other has to say', async () => {
    const { id } = await offer();
    const as = (agencyId: string, change: string) =>
      asOfficerOf(agencyId, `UPDATE coordination.transfers SET ${change} WHERE id = '${id}' RETURNING id`);
    await expect(as(federation, `status = 'accepted'`)).rejects.toThrow('cannot make it accepted');
    await expect(as(federation, `outcome = 'done'`)).rejects.toThrow('answer to a transfer');
    await expect(as(police, `status = 'withdrawn'`)).rejects.toThrow('cannot make it withdrawn');
    await expect(as(police, `severity = 'normal'`)).rejects.toThrow('stays as it was offered');
    await expect(as(police, `settled_how = 'kept'`)).rejects.toThrow('settled by its sender');
    await expect(as(police, `agency_id = '${procuratorate}'`)).rejects.toThrow('stays as it was offered');
    expect(await as(procuratorate, `status = 'received'`)).toEqual([]);
    expect(await as(police, `status = 'received'`)).toEqual([{ id }]);
    const forged = `INSERT INTO coordination.transfer_entries (id, version, transfer_id, matter_id, agency_id, other_agency_id, move, written_by,
      occurred, implied, as_published, recorded_at) SELECT gen_random_uuid(), 1, id, matter_id, to_agency_id, agency_id, 'x', 'x', '{}', false,
      false, now() FROM coordination.transfers WHERE id = '${id}'`;
    await expect(asOfficerOf(federation, forged)).rejects.toThrow('row-level security');
  });
});

/** What the database itself allows an officer of an agency, with no policy point in front of it. */
async function asOfficerOf(agencyId: string, sql: string): Promise<unknown[]> {
  const recordedAt = new Date().toISOString();
  const times = { occurred: exactly(recordedAt), recordedAt, implied: false, historical: false };
  const access = { agencyId, actorId: randomUUID(), purpose: 'handle-matter', requestId: randomUUID(), ...times };
  const [rows] = await booted.service.app.get<InTransaction>(IN_TRANSACTION)(access, (tx) => tx.query<[unknown[], number]>(sql));
  return rows ?? [];
}

describe('answering a transfer', () => {
  test('R04: seen, more asked for, supplied and accepted; both sides may read the matter, the preview ends', async () => {
    const transfer = await offer();
    const { matterId } = transfer.matter;
    const seen = await done(receiver, transfer, 'see');
    const asked = await done(receiver, seen, 'request-supplement', { text: 'Unreal: which house?' });
    const again = await act(receiver, asked, 'request-supplement', { text: 'Again?' });
    expect([code(again), again.body]).toEqual([
      [409, 'transfer-not-received'],
      expect.objectContaining({ detail: expect.stringMatching(/^More was asked for .* already\.$/) }),
    ]);
    const supplied = await done(sender, asked, 'supplement', { text: 'Unreal: the third house.' });
    expect(supplied.status).toBe('supplemented');
    expect(code(await act(receiver, supplied, 'accept', { officerId: randomUUID() }))).toEqual([400, 'officer-unknown']);
    const accepted = await done(receiver, supplied, 'accept', { officerId: receiverOfficer.id });
    expect(accepted.status).toBe('accepted');
    expect((await factNames(matterId)).slice(3)).toEqual([
      'transfer.received',
      'transfer.supplement-requested',
      'transfer.supplemented',
      'transfer.accepted',
      'share.granted',
      'share.ended',
    ]);
    const shares = await booted.database.query<{ agency_id: string; scope: string }>(
      'SELECT agency_id, scope FROM coordination.granted_shares WHERE matter_id = $1 AND ended_at IS NULL',
      [matterId],
    );
    expect(shares).toEqual(
      expect.arrayContaining([
        { agency_id: police, scope: 'read' },
        { agency_id: federation, scope: 'read' },
      ]),
    );
    expect(shares.length).toBe(2);
    const opened = await receiver.get(`transfers/${transfer.id}?include=content`, { purpose: 'handle-matter' });
    expect(JSON.stringify(opened.body)).toContain('third house');
    // Y15: an addition after the hand-over changes neither owner nor state.
    const added = await done(sender, accepted, 'supplement', { text: 'Unreal: one more letter.' });
    expect(added.status).toBe('accepted');
    expect(code(await act(sender, added, 'withdraw', { reason: 'mistake' }))).toEqual([409, 'too-late-to-withdraw']);
    expect(code(await act(receiver, added, 'refuse', { reasonCode: 'other', text: 'No.' }))).toEqual([
      409,
      'decision-already-made',
    ]);
  });

  test('Y11: a refusal, a redirection and an expiry put it back into the queue of the sender, who settles it', async () => {
    const refused = await offer();
    expect(code(await act(receiver, refused, 'refuse', { text: 'No.' }))).toEqual([400, 'reason-missing']);
    expect(code(await act(receiver, refused, 'refuse', { reasonCode: 'other' }))).toEqual([400, 'reason-missing']);
    const answer = await done(receiver, refused, 'refuse', { reasonCode: 'not-competent', text: 'Unreal: another county.' });
    expect((await sender.get(`transfers/${refused.id}`)).body).toMatchObject({
      status: 'refused',
      returnReason: 'not-competent',
      allowedActions: ['settleTransfer'],
    });
    expect((await done(sender, answer, 'settle', { how: 'kept' })).status).toBe('settled');
    expect((await factNames(refused.matter.matterId)).slice(3)).toEqual(['transfer.refused', 'share.ended', 'transfer.settled']);

    const redirected = await offer();
    expect(await act(receiver, redirected, 'redirect', { suggestedAgencyId: randomUUID() })).toMatchObject({
      status: 400,
      body: { code: 'coordination.receiver-unknown', errors: [{ pointer: '/suggestedAgencyId' }] },
    });
    await done(receiver, redirected, 'redirect', { suggestedAgencyId: procuratorate });
    expect((await sender.get(`transfers/${redirected.id}`)).body).toMatchObject({ suggestedAgencyId: procuratorate });

    const unanswered = await offer();
    const ladder = booted.service.app.get(TransfersLadderService);
    for (let time = 0; time < 2; time += 1)
      await asService(booted.service, police, (tx) => ladder.expireTransfer(tx, unanswered.id));
    expect((await factNames(unanswered.matter.matterId)).slice(3)).toEqual(['transfer.expired', 'share.ended']);
    expect(code(await act(receiver, { id: unanswered.id, version: 2 }, 'accept'))).toEqual([409, 'decision-already-made']);
    const queue = await sender.get<{ items: { id: string }[] }>('transfers?direction=out&state=expired');
    expect(queue.body.items.map(({ id }) => id)).toEqual([unanswered.id]);
  });

  test('the police do not refuse an administrative file over missing papers', async () => {
    const transfer = await offer({ administrativeFile: true });
    const refusal = { reasonCode: 'insufficient', text: 'Unreal: a page is missing.' };
    expect(code(await act(receiver, transfer, 'refuse', refusal))).toEqual([409, 'file-incomplete-not-a-reason']);
    expect((await act(receiver, transfer, 'refuse', { ...refusal, reasonCode: 'not-competent' })).status).toBe(200);
  });

  test('A17: nobody decides on a transfer that the same person offered from another account', async () => {
    const both = await booted.registry.officer(federation, 'case-officer');
    const matter = await newMatter();
    const transfer = moved(await booted.as(both).post('transfers', body(matter)));
    const told = { officerId: both.id, role: 'liaison' as const, forAgencyId: police, unitId: null, validTo: null };
    await asService(booted.service, police, (tx) =>
      rightsProjection('coordination').applyOfficerAssigned(tx, { ...unrealFact(both.id, police, told), seq: '99' }),
    );
    const secondAccount = booted.as({ id: both.id, agencyId: police });
    expect(code(await act(secondAccount, transfer, 'accept'))).toEqual([409, 'own-transfer']);
  });

  test('B67: work does not go back to an agency that gave it away, unless something is new', async () => {
    const transfer = await offer();
    await done(receiver, transfer, 'accept');
    const back = { toAgencyId: federation, overrideReason: 'Unreal: closer to the family.' };
    expect(code(await sender.post('transfers', body(transfer.matter)))).toEqual([404, 'clue-not-found']);
    expect(code(await receiver.post('transfers', body(transfer.matter, back)))).toEqual([409, 'transfer-circle']);
    const onward = await receiver.post('transfers', body(transfer.matter, { wantedAgencyType: 'procuratorate' }));
    await done(prosecutor, moved(onward), 'accept');
    const officer = booted.as(await booted.registry.officer(procuratorate, 'case-officer'));
    expect(code(await officer.post('transfers', body(transfer.matter, back)))).toEqual([409, 'transfer-circle']);
    expect((await officer.post('transfers', body(transfer.matter, { ...back, newFact: 'Unreal: a witness.' }))).status).toBe(201);
  });
});

describe('two people at once', () => {
  test('A27: of fifty acceptances exactly one stands', async () => {
    const transfer = await offer();
    const answers = await Promise.all(Array.from({ length: 50 }, () => act(receiver, transfer, 'accept')));
    const counted = Object.groupBy(answers, ({ status }) => String(status));
    expect(counted['200']?.length).toBe(1);
    expect((counted['412']?.length ?? 0) + (counted['409']?.length ?? 0)).toBe(49);
    expect((await factNames(transfer.matter.matterId)).filter((fact) => fact === 'transfer.accepted').length).toBe(1);
  }, 30_000);

  test('Y13: of a withdrawal and an acceptance exactly one stands', async () => {
    for (let time = 0; time < 8; time += 1) {
      const transfer = await offer();
      const answers = await Promise.all([
        act(sender, transfer, 'withdraw', { reason: 'mistake' }),
        act(receiver, transfer, 'accept'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const told = (await factNames(transfer.matter.matterId)).filter((fact) => /withdrawn|accepted/.test(fact));
      expect(told.length).toBe(1);
    }
  }, 30_000);
});

describe('reporting back', () => {
  test('R05: progress closes nothing, the result is released by another person, contested, completed and acknowledged', async () => {
    const transfer = await offer();
    const accepted = await done(receiver, transfer, 'accept');
    expect(code(await act(liaison, accepted, 'acknowledge-result'))).toEqual([409, 'result-not-reported']);
    const progress = await receiver.post(`transfers/${transfer.id}/report-progress`, { text: 'Unreal: on the way.' });
    expect(progress).toMatchObject({ status: 200, body: { status: 'accepted', version: accepted.version } });
    expect((await act(receiver, accepted, 'report-result', { outcome: 'solved', summary })).status).toBe(403);
    const thin = await act(receiverHead, accepted, 'report-result', { outcome: 'solved', summary: 'Done.' });
    expect(code(thin)).toEqual([400, 'result-too-thin']);
    const reported = await done(receiverHead, accepted, 'report-result', { outcome: 'solved', summary });
    expect(code(await act(receiverHead, reported, 'report-result', { outcome: 'solved', summary }))).toEqual([
      409,
      'transfer-not-accepted',
    ]);
    const contested = await done(liaison, reported, 'contest-result', { reason: 'incomplete', text: 'Unreal: and the child?' });
    const completed = await done(receiverHead, contested, 'report-result', { outcome: 'solved', summary });
    const acknowledged = await done(liaison, completed, 'acknowledge-result');
    expect(acknowledged).toMatchObject({ status: 'acknowledged', allowedActions: [] });
    expect((await factNames(transfer.matter.matterId)).filter((fact) => /^(progress|result)\./.test(fact))).toEqual([
      'progress.reported',
      'result.reported',
      'result.contested',
      'result.reported',
      'result.acknowledged',
    ]);
    const view = await sender.get(`transfers/${transfer.id}?include=content`, { purpose: 'handle-matter' });
    expect(JSON.stringify(view.body)).toContain('on the way');
  });

  test('A26: the responsible officer does not release the result, even as a unit head', async () => {
    const transfer = await offer();
    const accepted = await done(receiverHead, transfer, 'accept');
    const answer = await act(receiverHead, accepted, 'report-result', { outcome: 'solved', summary });
    expect(code(answer)).toEqual([409, 'release-by-another']);
  });

  test('an unanswered result counts as read after its time, marked so', async () => {
    const transfer = await offer();
    const accepted = await done(receiver, transfer, 'accept');
    const ladder = booted.service.app.get(TransfersLadderService);
    await asService(booted.service, federation, (tx) => ladder.acknowledgeAutomatically(tx, transfer.id));
    await done(receiverHead, accepted, 'report-result', { outcome: 'solved', summary });
    await asService(booted.service, federation, (tx) => ladder.acknowledgeAutomatically(tx, transfer.id));
    const told = (await facts(transfer.matter.matterId)).filter(({ fact }) => fact === 'result.acknowledged');
    expect(told.map(({ payload }) => payload['automatic'])).toEqual([true]);
  });
});

describe('recorded history', () => {
  test('an importer stores what was published, also of an organ that no rule would let act', async () => {
    const importer = await booted.registry.officer(police, 'importer');
    const [matter, options] = [await registerUnrealClue(booted.service, federation), { purpose: 'historical-import' }];
    const told = { toAgencyId: procuratorate, overrideReason: 'as published', occurred: { text: '2015-01', precision: 'month' } };
    const answer = await booted.as(importer).post('transfers', body(matter, told), options);
    expect(answer.status).toBe(201);
    const [row] = await booted.database.query<{ as_published: boolean; historical: boolean }>(
      `SELECT t.as_published, o.historical FROM coordination.transfers t JOIN coordination.outbox o ON o.subject_id = t.id WHERE t.id = $1`,
      [moved(answer).id],
    );
    expect(row).toEqual({ as_published: true, historical: true });
  });

  test('two importers of the receiver record acceptance and result as published; by one person the result is refused', async () => {
    const options = { purpose: 'historical-import' };
    const importerOf = async (agencyId: string) => booted.as(await booted.registry.officer(agencyId, 'importer'));
    const [first, second] = [await importerOf(procuratorate), await importerOf(procuratorate)];
    const matter = await newMatter();
    const told = { toAgencyId: procuratorate, overrideReason: 'as published', occurred: { text: '2015-01-05', precision: 'day' } };
    const offered = moved(await (await importerOf(federation)).post('transfers', body(matter, told), options));
    const path = `transfers/${offered.id}`;
    const acceptance = { occurred: { text: '2015-01-07', precision: 'day' } };
    const accepted = await first.post(`${path}/accept`, acceptance, { ...options, version: 1 });
    expect(accepted.status).toBe(200);
    const result = { outcome: 'solved', summary, occurred: { text: '2015', precision: 'year' } };
    expect(code(await first.post(`${path}/report-result`, result, { ...options, version: 2 }))).toEqual([
      409,
      'release-by-another',
    ]);
    expect((await second.post(`${path}/report-result`, result, { ...options, version: 2 })).status).toBe(200);
    const entries = await booted.database.query<{ move: string; occurred: { text: string }; as_published: boolean }>(
      'SELECT move, occurred, as_published FROM coordination.transfer_entries WHERE transfer_id = $1 ORDER BY recorded_at',
      [offered.id],
    );
    expect(entries.map((entry) => [entry.move, entry.occurred.text, entry.as_published])).toEqual([
      ['offerTransfer', '2015-01-05', true],
      ['acceptTransfer', '2015-01-07', true],
      ['reportResult', '2015', true],
    ]);
  });
});
