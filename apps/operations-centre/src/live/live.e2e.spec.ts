import { randomUUID } from 'node:crypto';
import { shareEnded, type Fact } from '@homeward/contracts';
import { rightsProjection } from '@homeward/security';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, until, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { operationsCentre } from '../service.js';
import { Listening } from '../trial/listening.js';
import { factOf, tell } from '../trial/tell.js';
import { dutyFacts, noted, registered, transferFacts } from '../trial/unreal-facts.js';

jest.setTimeout(90_000);
let booted: BootedService;
let [own, other] = ['', ''];
let [officer, partner, stranger]: UnrealOfficer[] = [];
const open: Listening[] = [];

beforeAll(async () => {
  booted = await bootService(operationsCentre);
  const { registry } = booted;
  [own, other] = [await registry.agency('womens-federation'), await registry.agency('public-security')];
  officer = await registry.officer(own, 'duty-officer');
  partner = await registry.officer(other, 'duty-officer');
  stranger = await registry.officer(await registry.agency('public-security'), 'duty-officer');
}, 60_000);
afterEach(() => {
  for (const listening of open.splice(0)) listening.leave();
});
afterAll(() => booted?.stop(), 30_000);

async function listen(who: UnrealOfficer | undefined, lastSeen?: string, kind = 'ready'): Promise<Listening> {
  if (!who) throw new Error('Nobody listens.');
  const listening = await Listening.at(booted.service.url, await booted.identity.tokenFor(who), lastSeen);
  open.push(listening);
  await until('the stream begins', async () => listening.heard[0]?.event.kind === kind);
  return listening;
}

const hears = (listening: Listening, ...matters: string[]) =>
  until('the stream tells of it', async () => matters.every((matterId) => listening.matters.includes(matterId)));

/** A matter of which only its own agency knows. */
async function ownMatter(agencyId = own): Promise<string> {
  const key = randomUUID();
  await tell(booted.service, registered({ key, agencyId, clueId: randomUUID() }));
  return key;
}

describe('listening to the desk', () => {
  test('tells what to read again, and nothing of what stands there', async () => {
    const listening = await listen(officer);
    expect(listening.status).toBe(200);
    expect(listening.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect([listening.headers.get('x-accel-buffering'), listening.headers.get('cache-control')]).toEqual(['no', 'no-store']);
    const [key, clueId] = [randomUUID(), randomUUID()];
    await tell(booted.service, registered({ key, agencyId: own, clueId }));
    await hears(listening, key);
    expect(listening.heard.at(-1)?.event).toEqual({
      kind: 'changed',
      matterId: key,
      source: 'clue-intake',
      seq: '1',
      changed: [{ collection: 'clues', id: clueId }],
    });
  });

  test('says nothing to a stranger, whatever others do (A20)', async () => {
    const [heard, quiet] = [await listen(officer), await listen(stranger)];
    const key = await ownMatter();
    await hears(heard, key);
    const theirs = await ownMatter(stranger?.agencyId);
    await hears(quiet, theirs);
    expect(quiet.matters).toEqual([theirs]);
  });

  test('tells both sides of a transfer and of a duty, though only one may read the matter', async () => {
    const [sending, receiving, quiet] = [await listen(officer), await listen(partner), await listen(stranger)];
    const [key, transferId, dutyId] = [randomUUID(), randomUUID(), randomUUID()];
    const transfer = transferFacts({ transferId, clueId: null, fromAgencyId: own, toAgencyId: other });
    const duty = dutyFacts(dutyId, other);
    await tell(booted.service, transfer.offered({ key, agencyId: own }), noted({ key, agencyId: own }));
    await hears(receiving, key);
    await tell(booted.service, duty.opened({ key, agencyId: other }), duty.missed({ key, agencyId: own }));
    await until('the owner hears of the duty', async () => receiving.heard.length === 4);
    expect(receiving.heard.slice(1).map(({ event }) => event.kind === 'changed' && event.changed)).toEqual([
      [{ collection: 'transfers', id: transferId }],
      [{ collection: 'duties', id: dutyId }],
      [{ collection: 'duties', id: dutyId }],
    ]);
    await until('the sender hears of its own acts', async () => sending.matters.length === 3);
    expect(quiet.matters).toEqual([]);
  });

  test('tells who takes part for as long as they do, decided with each change', async () => {
    const key = await ownMatter();
    const listening = await listen(partner);
    await booted.registry.share(key, other);
    await tell(booted.service, noted({ key, agencyId: own }));
    await hears(listening, key);
    const [share] = await booted.database.query<{ id: string }>(
      'SELECT id FROM operations_centre.shares WHERE matter_id = $1 AND agency_id = $2',
      [key, other],
    );
    await endShare(key, share?.id ?? '');
    await tell(booted.service, noted({ key, agencyId: own }));
    const next = await ownMatter(other);
    await hears(listening, next);
    expect(listening.matters).toEqual([key, next]);
  });

  test('tells after a cut what was missed, each change once and in order', async () => {
    const before = await listen(officer);
    const first = await ownMatter();
    await hears(before, first);
    before.leave();
    const missed = [await ownMatter(), await ownMatter(), await ownMatter()];
    const after = await listen(officer, before.heard.at(-1)?.id);
    await hears(after, ...missed);
    expect(after.matters).toEqual(missed);
    const ids = after.heard.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  test('says that it cannot tell everything when what was missed is no longer kept', async () => {
    const listening = await listen(officer);
    const seen = listening.heard[0]?.id ?? '';
    await ownMatter();
    const newest = await ownMatter();
    await booted.database.query('DELETE FROM operations_centre.live_changes WHERE position <= $1', [Number(seen) + 1]);
    const later = await listen(officer, seen, 'resync');
    const next = await ownMatter();
    await hears(later, next);
    expect(later.matters).not.toContain(newest);
    for (const odd of ['999999999', 'unreal', '-1']) expect((await listen(officer, odd, 'resync')).heard[0]?.id).not.toBe(odd);
  });

  test('keeps the newest 20,000 changes and no more', async () => {
    const [matterId, officerAgency] = [randomUUID(), stranger?.agencyId ?? ''];
    await booted.database.query(`SELECT setval('operations_centre.live_changes_position_seq', 900000)`);
    await tell(booted.service, noted({ key: matterId, agencyId: officerAgency }));
    const rows = await booted.database.query('SELECT position FROM operations_centre.live_changes');
    expect(rows).toEqual([{ position: '900001' }]);
  });

  test('gives places in the order of the commits, so that nobody misses a slow one', async () => {
    const listening = await listen(officer);
    const [slow, quick] = [randomUUID(), randomUUID()];
    let goOn: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    const begun = Promise.withResolvers<void>();
    const late = booted.applying(own, async (tx) => {
      await tx.query(insertChange, [randomUUID(), slow, own]);
      begun.resolve();
      await waits;
    });
    await begun.promise;
    await booted.applying(own, (tx) => tx.query(insertChange, [randomUUID(), quick, own]));
    await hears(listening, quick);
    goOn();
    await late;
    await hears(listening, slow);
    expect(listening.matters).toEqual([quick, slow]);
  });

  test('refuses more than six streams of one officer, and nobody else', async () => {
    const busy = await booted.registry.officer(own, 'case-officer');
    for (let count = 0; count < 6; count += 1) await listen(busy);
    const { status, body } = await booted.as(busy).get('live');
    expect([status, body['code']]).toEqual([409, 'operations-centre.too-many-streams']);
    open[0]?.leave();
    await until('there is room again', async () => {
      const again = await Listening.at(booted.service.url, await booted.identity.tokenFor(busy));
      open.push(again);
      return again.status === 200;
    });
    await listen(officer);
  });

  test('ends with the token', async () => {
    if (!officer) throw new Error('Nobody listens.');
    const token = await booted.identity.tokenFor(officer, { expiresIn: '2s' });
    const listening = await Listening.at(booted.service.url, token);
    open.push(listening);
    await until('the token has ended', async () => listening.isOver);
    expect(listening.heard).toHaveLength(1);
  });

  test('is for roles of the desk alone', async () => {
    const auditor = await booted.registry.officer(own, 'auditor');
    expect((await booted.as(auditor).get('live')).status).toBe(403);
    expect((await fetch(`${booted.service.url}/api/v1/live`)).status).toBe(401);
    expect((await booted.as(auditor).get('live?since=1')).status).toBe(403);
  });

  test('writes each reading into the audit', async () => {
    const readings = await booted.database.query(
      `SELECT 1 FROM operations_centre.audit_entries WHERE action = 'operations-centre:watchDesk' AND decision = 'allow'`,
    );
    expect(readings.length).toBeGreaterThan(5);
  });
});

const insertChange = `INSERT INTO operations_centre.live_changes (id, matter_id, agency_id, parties, source, seq, changed)
  VALUES ($1, $2, $3, '{}', 'coordination', 1, '[]')`;

function endShare(key: string, shareId: string): Promise<void> {
  const fact = factOf(shareEnded, { key, agencyId: own, data: { shareId, toAgencyId: other, reason: 'transfer-withdrawn' } });
  return booted.applying(own, (tx) => rightsProjection('operations_centre').applyShareEnded(tx, fact as Fact<never>));
}

describe('the end of the service', () => {
  test('ends every stream and leaves nothing behind', async () => {
    const dying = await bootService(operationsCentre);
    const agencyId = await dying.registry.agency('public-security');
    const who = await dying.registry.officer(agencyId, 'duty-officer');
    const streams = await Promise.all(
      [1, 2, 3].map(async () => Listening.at(dying.service.url, await dying.identity.tokenFor(who))),
    );
    await until('all three have begun', async () => streams.every(({ heard }) => heard.length === 1));
    await dying.stop();
    await until('all three are over', async () => streams.every(({ isOver }) => isOver));
  });
});
