import { randomUUID } from 'node:crypto';
import { exactly, type WaitingTime } from '@homeward/contracts';
import type { FactContext } from '@homeward/messaging';
import { GuardedPeriodsConsumer } from '@homeward/service-kit';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { resettlement } from '../service.js';

jest.setTimeout(60_000);

let booted: BootedService;
let home: string;
let worker: ApiClient;
let head: ApiClient;

beforeAll(async () => {
  booted = await bootService(resettlement);
  const { registry } = booted;
  home = await registry.agency('civil-affairs');
  worker = booted.as(await registry.officer(home, 'social-worker'));
  head = booted.as(await registry.officer(home, 'unit-head'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const idOf = ({ body }: ApiAnswer) => String(body['id']);
const day = (text: string) => ({ occurred: { text, precision: 'day' } });
/** The notice went out on 1 April 2026 and stays out for 30 days: until 24:00 of 1 May. */
const endsAt = '2026-05-01T16:00:00.000Z';
const stay = { kind: 'temporary-care', minor: true, schoolAge: true, ...day('2026-03-20') };
const welfare = { kind: 'child-welfare', reason: 'family-not-found' };

interface Child {
  matterId: string;
  personId: string;
  dutyId: string;
  path: string;
}

/** A child in temporary care. */
async function aChild(): Promise<Child> {
  const matterId = randomUUID();
  await booted.registry.share(matterId, home);
  const placed = await worker.post('placements', { matterId, ...stay });
  const path = `placements/${idOf(placed)}`;
  await head.post(`${path}/approve`, day('2026-03-20'), { version: 1 });
  const { personId } = (await worker.get(path)).body;
  return { matterId, personId: String(personId), dutyId: randomUUID(), path };
}

type Heard = 'dutyOpened' | 'dutyMoved' | 'dutyPaused' | 'dutyResumed' | 'dutyMet' | 'dutyCancelled';

/** The waiting time is heard of the way coordination tells it. */
function hear({ matterId, personId, dutyId }: Child, method: Heard, waiting?: Partial<WaitingTime>): Promise<void> {
  const told = waiting && { waiting: { guards: ['placement.changed'], subjectId: personId, endsAt, ...waiting } };
  const data = { dutyId, dutyType: 'CN-PLC-04b', subjectKind: 'person', ...told };
  const consumer = booted.service.app.get(GuardedPeriodsConsumer, { strict: false });
  const fact = { key: matterId, occurred: exactly('2026-04-01T02:00:00Z'), data };
  return booted.applying(home, (tx) => consumer[method](fact as never, { tx } as FactContext));
}

/** A change is proposed and decided; tells what became of it. */
async function change({ path }: Child, on: string, to: object = welfare): Promise<ApiAnswer> {
  const { version } = (await worker.get(path)).body as { version: number };
  const proposed = await worker.post(`${path}/propose-change`, { ...to, ...day(on) }, { version });
  const decided = await head.post(`${path}/approve`, day(on), { version: version + 1 });
  if (decided.status !== 200) await head.post(`${path}/return`, {}, { version: version + 1 });
  expect(proposed.status).toBe(200);
  return decided;
}

const factsOf = async ({ matterId }: Child) =>
  (
    await booted.database.query<{ fact: string }>('SELECT fact FROM resettlement.outbox WHERE key = $1 ORDER BY seq', [matterId])
  ).map(({ fact }) => fact);

const tooEarly = { status: 409, body: { code: 'resettlement.notice-still-running' } };
const moved = { status: 200, body: { status: 'in-place' } };

describe('publishing a notice to the family', () => {
  test('R47a: tells one fact, seals what the notice says, and is for those who care for the person', async () => {
    const { matterId, personId } = await aChild();
    const details = { text: 'Unreal: a child with a red hat.', placesOfNotice: 'Unreal Daily' };
    const answer = await worker.post('family-notices', { matterId, personId, details, ...day('2026-04-01') });
    expect(answer).toMatchObject({ status: 201, body: { status: 'published', version: 1, personId, allowedActions: [] } });
    expect((await head.post('family-notices', { matterId, personId })).status).toBe(403);
    const told = await booted.database.query(
      `SELECT fact, subject_type, subject_id, payload FROM resettlement.outbox WHERE key = $1 ORDER BY seq DESC LIMIT 1`,
      [matterId],
    );
    const fact = { fact: 'family-notice.published', subject_type: 'family-notice', subject_id: idOf(answer) };
    expect(told).toEqual([{ ...fact, payload: { personId } }]);
    const view = await worker.get(`family-notices/${idOf(answer)}?details=true`, { purpose: 'handle-matter' });
    expect(view.body).toMatchObject({ occurred: { text: '2026-04-01' }, details });
    expect((await head.get(`family-notices?personId=${personId}&matterId=${matterId}`)).body['items']).toHaveLength(1);
    expect(JSON.stringify(await booted.database.query('SELECT * FROM resettlement.family_notices'))).not.toMatch(/Unreal/i);
  });
});

describe('moving a child to a welfare institution', () => {
  test('R47a: is refused on 20 April while the notice of 1 April is out, and succeeds on 2 May', async () => {
    const child = await aChild();
    await hear(child, 'dutyOpened', {});
    const refused = await change(child, '2026-04-20');
    expect(refused).toMatchObject(tooEarly);
    expect(refused.body['blocking']).toEqual([{ dutyId: child.dutyId, dutyType: 'CN-PLC-04b', endsAt, lastDay: '2026-05-01' }]);
    expect(refused.body['detail']).toContain('2026-05-01');
    expect(await factsOf(child)).toEqual(['placement.started']);
    expect((await worker.get(child.path)).body).toMatchObject({ status: 'in-place', kind: 'temporary-care' });
    expect(await change(child, '2026-05-01')).toMatchObject(tooEarly);
    expect(await change(child, '2026-05-02')).toMatchObject(moved);
    expect(await factsOf(child)).toEqual(['placement.started', 'placement.changed']);
  });

  test('is refused by a month that could lie before the end, and never a move into hospital', async () => {
    const child = await aChild();
    await hear(child, 'dutyOpened', {});
    const { version } = (await worker.get(child.path)).body as { version: number };
    await worker.post(`${child.path}/propose-change`, { ...welfare, ...day('2026-05-20') }, { version });
    const month = { occurred: { text: '2026-05', precision: 'month' } };
    expect(await head.post(`${child.path}/approve`, month, { version: version + 1 })).toMatchObject(tooEarly);
    await head.post(`${child.path}/return`, {}, { version: version + 1 });
    expect(await change(child, '2026-04-20', { kind: 'hospital', reason: 'unsafe' })).toMatchObject(moved);
  });

  test('waits for a moved end, without an end while the clock stands still, and no longer once the family was found', async () => {
    const child = await aChild();
    await hear(child, 'dutyOpened', {});
    await hear(child, 'dutyPaused', { endsAt: null });
    const standing = await change(child, '2026-06-01');
    expect(standing).toMatchObject(tooEarly);
    expect(standing.body['blocking']).toMatchObject([{ endsAt: null, lastDay: null }]);
    await hear(child, 'dutyResumed', { endsAt: '2026-05-11T16:00:00.000Z' });
    expect(await change(child, '2026-05-02')).toMatchObject(tooEarly);
    await hear(child, 'dutyMoved', { endsAt });
    expect(await change(child, '2026-05-02')).toMatchObject(moved);
    await hear(child, 'dutyPaused', { endsAt: null });
    await hear(child, 'dutyMet');
    expect(await change(child, '2026-04-12')).toMatchObject(moved);
  });

  test('does not wait for another child, for another duty, or for one that was cancelled', async () => {
    const [child, other] = [await aChild(), await aChild()];
    await hear({ ...child, personId: randomUUID() }, 'dutyOpened', {});
    await hear({ ...child, dutyId: randomUUID() }, 'dutyOpened');
    await hear(other, 'dutyOpened', {});
    expect(await change(child, '2026-04-20')).toMatchObject(moved);
    await hear(other, 'dutyCancelled');
    expect(await change(other, '2026-04-20')).toMatchObject(moved);
  });

  test('is recorded from a published history as it was', async () => {
    const child = await aChild();
    await hear(child, 'dutyOpened', {});
    const history = { purpose: 'historical-import' };
    const [first, second] = [
      booted.as(await booted.registry.officer(home, 'importer')),
      booted.as(await booted.registry.officer(home, 'importer')),
    ];
    await first.post(`${child.path}/propose-change`, { ...welfare, ...day('2026-04-20') }, { ...history, version: 2 });
    const decided = await second.post(`${child.path}/approve`, day('2026-04-20'), { ...history, version: 3 });
    expect(decided).toMatchObject(moved);
  });
});
