import { collections, serviceNames, topicOf } from '@homeward/contracts';
import type { PostgresServer } from '@homeward/engines';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import kafkajs from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { engineSet } from '../engine-kind.js';
import type { EngineName } from '../engine-set.js';
import { gatewayApi } from '../replay/api.js';
import type { ParkedPlace } from '../parked-places.js';
import { presentServices, type ServiceName } from '../services.js';
import type { PartStatus, Status } from '../status.js';
import { publishYear, withdrawYear } from './published-year.js';
import { appliedFacts, doubledRungs, firedRungs, holding, toldFacts, unevenHeads, unheardCauses } from './accounts.js';
import { Desk, officer, type Fields, type Moved, type Officer } from './desk.js';
import { finalState, type FinalState } from './final-state.js';
import { journeyEvents } from './journey-history.js';
import { killPart } from './killing.js';
import { openInstallation, type OwnInstallation } from './own-installation.js';
import {
  bringHome,
  civilAffairs,
  closeWork,
  court,
  federation,
  handOver,
  investigate,
  offer,
  police,
  procuratorate,
  prosecute,
  reportBack,
  rescue,
  support,
} from './long-road.js';
import { patiently } from './patiently.js';
import { playAll, playReference } from './playing.js';
import {
  acceptClue,
  classClue,
  finishMatter,
  openedCase,
  registerAndClass,
  registerClue,
  untilStatus,
} from './reference-matter.js';
import { disturbedApi, replayToTheEnd, smallStories } from './replaying.js';
import { beginCounting, countFromNextStart, excessOf, statementCounts, type Stretch } from './statement-counts.js';

const minute = 60_000;
let own: OwnInstallation;
let desk: Desk;
let server: PostgresServer;

beforeAll(async () => {
  own = await openInstallation();
  desk = new Desk(own.installation);
});
afterAll(() => own.end(), 3 * minute);

const status = async (): Promise<Status & { up: boolean }> =>
  lastLine(await own.homeward('status', '--json')) as Status & { up: boolean };
const partsOf = ({ engines, services }: Status): PartStatus[] => [...engines, ...services];
/** What a command has to say stands in its last line; progress may stand before it. */
const lastLine = (said: string): unknown => JSON.parse(said.trim().split('\n').at(-1) ?? '');
const say = (line: string) => process.stdout.write(`${line}\n`);

describe('bringing Homeward up', () => {
  test(
    'makes every part ready within 4 GiB, and nothing is found in the audit',
    async () => {
      const said = await own.homeward('up');
      expect(said).toContain('Homeward is up');
      const { up, ...parts } = await status();
      const megabytes = partsOf(parts).reduce((sum, part) => sum + (part.megabytes ?? Infinity), 0);
      say(`memory of the whole stack at rest: ${megabytes} MB`);
      expect(up).toBe(true);
      expect(partsOf(parts)).toHaveLength(14);
      expect(megabytes).toBeLessThanOrEqual(4096);
      const verdicts = lastLine(await own.homeward('audit', 'verify', '--json')) as { service: string; findings: unknown[] }[];
      expect(verdicts.filter(({ findings }) => findings.length > 0)).toEqual([]);
      expect(verdicts).toHaveLength(8);
    },
    8 * minute,
  );

  test(
    'changes nothing when everything runs',
    async () => {
      const pids = async () => partsOf(await status()).map(({ name, pid }) => `${name} ${pid}`);
      const before = await pids();
      expect(await own.homeward('up')).toContain('Homeward is already up');
      expect(await pids()).toEqual(before);
    },
    minute,
  );

  test(
    'mends a PostgreSQL that was killed',
    async () => {
      server = await engineSet(own.installation).server();
      await countFromNextStart(server);
      await killPart(own.installation, 'postgres');
      await own.homeward('up');
      await beginCounting(server);
      expect((await status()).up).toBe(true);
    },
    3 * minute,
  );
});

describe('doctor', () => {
  test(
    'names the calendars by which the installation counts, not those of the checkout',
    async () => {
      const year = new Date().getUTCFullYear() + 1;
      const edition = { calendar: 'cn', version: 'unreal' };
      await publishYear(server, edition, year);
      const said = await own.homeward('doctor', '--json').finally(() => withdrawYear(server, edition));
      const checks = said
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Fields);
      expect(checks.find(({ id }) => id === 'calendar cn')).toMatchObject({ ok: true, found: `published up to ${year}` });
    },
    minute,
  );
});

describe('the reference matter', () => {
  test(
    'runs from one clue about one victim to its end, at a known cost (R49)',
    async () => {
      const rest = await stretchOf(() => pause(8_000));
      let matterId = '';
      const work = await stretchOf(async () => {
        matterId = await playReference(desk);
      });
      const excess = excessOf(work, rest);
      const statements = (isCounted: (database: string) => boolean) =>
        excess.filter(({ database }) => isCounted(database)).reduce((sum, { calls }) => sum + calls, 0);
      const events = [...(await journeyEvents(own.installation, matterId)).values()].reduce((sum, count) => sum + count, 0);
      const records = (await recordsOf(matterId)).length;
      const [ours, temporals] = [statements((name) => name === 'homeward'), statements((name) => name !== 'homeward')];
      const roles = new Map<string, number>();
      for (const { role, calls } of excess) roles.set(role, (roles.get(role) ?? 0) + calls);
      say(
        `the reference matter: ${events} history events, ${records} Kafka records, ${ours} statements of ours, ${temporals} of Temporal`,
      );
      say(`statements by role: ${[...roles].map(([role, calls]) => `${role} ${calls}`).join(', ')}`);
      expect(events).toBeLessThanOrEqual(bounds.historyEvents);
      expect(records).toBeLessThanOrEqual(bounds.kafkaRecords);
      expect(ours).toBeLessThanOrEqual(bounds.statements);
      expect(temporals).toBeLessThanOrEqual(bounds.temporalStatements);
      await expectClosed(matterId);
    },
    3 * minute,
  );
});

describe('the long road', () => {
  test(
    'passes federation, police, civil affairs, procuratorate and court to its end, and strangers see nothing',
    async () => {
      const road = await handOver(desk);
      const investigated = await investigate(desk, road);
      const { personId } = investigated.victim;
      const { matterId } = road;
      await rescue(desk, road, personId);
      const second = await bringHome(desk, road, personId);
      await support(desk, road, personId);
      const mayRead = async (reader: Officer) => (await desk.ask(reader, `cases/${investigated.filed.id}`)).status;
      const [prosecutor, judge] = [officer('prosecutor', procuratorate), officer('court-officer', court)];
      await prosecute(desk, investigated, {
        fileReceived: async () => {
          await patiently('the procuratorate to read', async () => ((await mayRead(prosecutor)) === 200 ? true : undefined));
          expect(await mayRead(judge)).toBe(404);
        },
        initiated: async () => {
          await patiently('the court to read', async () => ((await mayRead(judge)) === 200 ? true : undefined));
        },
      });
      await reportBack(desk, second.id, civilAffairs, police);
      await expectHiddenFromStrangers(matterId);
      await closeWork(desk, road, investigated);
      await reportBack(desk, road.transfer.id, police, federation);
      await finishMatter(desk, matterId);
      const { stages, duties } = await finalState(desk, matterId);
      expect(stages).toEqual(['ended', 'ended', 'ended', 'ended', 'ended', 'ended']);
      expect(Object.keys(duties).filter((duty) => duty.endsWith('missed'))).toEqual([]);
      expect(Object.keys(duties).filter((duty) => duty.startsWith('CN-INV-05 met'))).toHaveLength(1);
    },
    5 * minute,
  );

  test(
    'lets one of two win who accept a transfer at once, and tells the other',
    async () => {
      const { offered } = await offer(desk);
      const accept = (n: 1 | 2) => desk.send(officer('duty-officer', police, n), `transfers/${offered.id}/accept`, {}, offered);
      const answers = await Promise.all([accept(1), accept(2)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const reader = officer('case-officer', police);
      const timeline = await patiently('the acceptance to be shown', async () => {
        const seen = await desk.glimpse(reader, `matters/${offered.matterId}/timeline`);
        const facts = ((seen?.['items'] ?? []) as Fields[]).map(({ fact }) => fact);
        return facts.includes('transfer.accepted') ? facts : undefined;
      });
      expect(timeline.filter((fact) => fact === 'transfer.accepted')).toHaveLength(1);
    },
    minute,
  );
});

describe('bad days', () => {
  test(
    'Kafka and Temporal down: clues are registered, receipted and classed, and nothing is lost or moved when they return (R20)',
    async () => {
      const before = await registerAndClass(desk);
      const dutiesBefore = await dutiesOf(before.matterId, areMet);
      for (const name of ['kafka', 'temporal'] as const) await killPart(own.installation, name);
      const during = await Promise.all(Array.from({ length: 5 }, () => registerAndClass(desk)));
      const accepted = await acceptClue(desk);
      await own.homeward('up');
      for (const { matterId } of during) expect(await dutiesOf(matterId, areMet)).toEqual(dutiesBefore);
      await openedCase(desk, accepted.matterId);
    },
    5 * minute,
  );

  test(
    'every process killed while matters are worked and chronicles replayed: each comes to what it came to undisturbed, no fact lost or doubled, no rung twice (R20)',
    async () => {
      const now = Date.now();
      const calm = smallStories(own.installation, 'calm');
      const [played, replayed] = await Promise.all([
        playAll(desk, now),
        replayToTheEnd(calm, gatewayApi(own.installation), everyHeard),
      ]);
      const ends = await endsOf(played);

      const rough = smallStories(own.installation, 'rough');
      const patient = new Desk(own.installation, 'outages');
      const playing: Promise<string[]>[] = [];
      const fall = async (victims: readonly (ServiceName | EngineName)[]) => {
        playing.push(playAll(patient, now));
        await pause(1_500);
        await disturb(victims);
      };
      const falls = [presentServices(own.installation.checkout), ['kafka', 'temporal'], ['postgres']] as const;
      const { api, ended } = disturbedApi(
        own.installation,
        rough,
        falls.map((victims) => () => fall(victims)),
      );
      const disturbed = await replayToTheEnd(rough, api, async () => {
        expect(await ended()).toBe(falls.length);
        await everyHeard();
      });
      expect(disturbed).toEqual(replayed);
      expect(disturbed.flatMap(({ refused }) => refused)).toEqual([]);
      const rounds = await Promise.all(playing);
      expect(await Promise.all(rounds.map(endsOf))).toEqual(rounds.map(() => ends));
      await expectAccounts();
      const verdicts = lastLine(await own.homeward('audit', 'verify', '--json')) as { findings: unknown[] }[];
      expect(verdicts.flatMap(({ findings }) => findings)).toEqual([]);
    },
    15 * minute,
  );

  test(
    'an undecodable record parks and holds back its own matter alone; given up, the rest is redriven',
    async () => {
      const [held, other] = [await registerClue(desk), await registerClue(desk)];
      for (const { matterId } of [held, other]) await dutiesOf(matterId, (duties) => duties.length === 2);
      await produce(topicOf('clue-intake'), held.matterId, Buffer.from([0xff, 0xfe, 0x80]));
      for (const clue of [held, other]) await classClue(desk, clue);
      await dutiesOf(other.matterId, areMet);
      const parking = await patiently('every reader to park the record and what follows it', async () => {
        const names = await holding(server, held.matterId, 3);
        return names.length === clueReaders.length ? names : undefined;
      });
      expect(
        (await dutiesOf(held.matterId, (duties) => duties.length === 2)).filter((duty) => duty.includes(' open ')),
      ).toHaveLength(2);
      await expect(own.homeward('redrive', 'coordination', 'clue-intake', held.matterId)).rejects.toThrow('ended with code 1');
      expect(parking.toSorted()).toEqual(clueReaders);
      await Promise.all(parking.map((name) => own.homeward('redrive', name, 'clue-intake', held.matterId, ...givingUp)));
      await dutiesOf(held.matterId, areMet);
      expect(await holding(server, held.matterId, 1)).toEqual([]);
      await expect(own.homeward('redrive', 'coordination', 'clue-intake', held.matterId)).rejects.toThrow('ended with code 1');
    },
    5 * minute,
  );

  test(
    'a record of no known matter waits for an operator, who gives it up with the consent of a second person',
    async () => {
      const parked = async () =>
        (lastLine(await own.homeward('redrive', 'orchestrator', '--json')) as { parked: ParkedPlace[] }).parked;
      await produce(topicOf('investigation'), 'no-id', Buffer.from('no fact'));
      const isOurs = ({ place }: ParkedPlace) => place.startsWith(`${topicOf('investigation')}:`);
      const { place } = await patiently('the record to be listed', async () => (await parked()).find(isOurs));
      const consent = ['--give-up', 'foreign-record', '--consenting', 'a-second-person'];
      expect(await own.homeward('redrive', 'orchestrator', place, ...consent)).toContain(`settled ${place}`);
      await patiently('nothing of it to be left', async () => ((await parked()).some(isOurs) ? undefined : true));
      await expect(own.homeward('redrive', 'orchestrator', place, ...consent)).rejects.toThrow('ended with code 1');
    },
    2 * minute,
  );
});

/** Ten in a hundred above what docs/measured.md tells. */
const bounds = { historyEvents: 116, kafkaRecords: 26, statements: 1_818, temporalStatements: 890 };

/** A closed matter takes no act until it is opened again. */
async function expectClosed(matterId: string): Promise<void> {
  const unitHead = officer('unit-head', police);
  const note = { matterId, code: 'further-news', text: 'Unreal news.' };
  expect(await desk.send(unitHead, 'notes', note)).toMatchObject({ status: 409, body: { code: 'coordination.matter-closed' } });
  const entry = await desk.see(unitHead, `matter-register/${matterId}`);
  expect(entry).toMatchObject({ status: 'closed', outcome: 'completed' });
  await desk.does(unitHead, `matter-register/${matterId}/reopen`, { reason: 'new-facts' }, { version: Number(entry['version']) });
  await untilStatus(desk, matterId, 'open');
  expect(await desk.send(unitHead, 'notes', note)).toMatchObject({ status: 201 });
}

async function stretchOf(work: () => Promise<unknown>): Promise<Stretch> {
  const [before, began] = [await statementCounts(server), performance.now()];
  await work();
  return { before, after: await statementCounts(server), seconds: (performance.now() - began) / 1_000 };
}

const kafkaClient = () =>
  new kafkajs.Kafka({ brokers: [`127.0.0.1:${own.installation.ports.engines.kafka}`], logLevel: kafkajs.logLevel.NOTHING });

interface RecordSeen {
  topic: string;
  key: string;
  id: string;
}

/** Every record of every service's topic, read from its beginning by a reader of our own. */
async function allRecords(): Promise<RecordSeen[]> {
  const kafka = kafkaClient();
  const topics = serviceNames.map((name) => topicOf(name));
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId: `road-${randomUUID()}` });
  const seen: RecordSeen[] = [];
  try {
    await admin.connect();
    const existing = new Set(await admin.listTopics());
    const read = topics.filter((topic) => existing.has(topic));
    const ends = await Promise.all(read.map((topic) => admin.fetchTopicOffsets(topic)));
    let left = ends.flat().reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
    await consumer.connect();
    await consumer.subscribe({ topics: read, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
      const one = async ({ topic, message }: kafkajs.EachMessagePayload) => {
        seen.push({ topic, key: String(message.key), id: String(message.headers?.['ce_id'] ?? message.headers?.['ce-id']) });
        left -= 1;
        if (left === 0) resolve();
      };
      consumer.run({ eachMessage: one }).catch(reject);
    });
    return seen;
  } finally {
    await consumer.disconnect();
    await admin.disconnect();
  }
}

const recordsOf = async (matterId: string): Promise<RecordSeen[]> => (await allRecords()).filter(({ key }) => key === matterId);

const everyHeard = () =>
  patiently('everything to be heard', async () => ((await unevenHeads(server)).length === 0 ? true : undefined), 120);

async function endsOf(matters: readonly string[]): Promise<FinalState[]> {
  await everyHeard();
  return Promise.all(matters.map((matterId) => finalState(desk, matterId)));
}

/** Kills one part after the other as soon as something is under way, and brings up what fell. */
async function disturb(victims: readonly (ServiceName | EngineName)[]): Promise<void> {
  for (const name of victims) await killPart(own.installation, name);
  await own.homeward('up');
}

/** What was told, what lies in the topics and what was heard are the same facts (I4, I5, I8, I9, I11). */
async function expectAccounts(): Promise<void> {
  const told = await toldFacts(server);
  const records = await allRecords();
  for (const [topic, ids] of told)
    expect(new Set(records.filter((record) => record.topic === topic).map(({ id }) => id))).toEqual(ids);
  const all = new Set([...told.values()].flatMap((ids) => [...ids]));
  expect(await appliedFacts(server, 'operations-centre')).toEqual(all);
  // What no pack looks at moves the heads of coordination alone.
  expect([...(await appliedFacts(server, 'coordination'))].filter((id) => !all.has(id))).toEqual([]);
  expect(await unheardCauses(server)).toEqual([]);
  expect(await unevenHeads(server)).toEqual([]);
  expect(await doubledRungs(server)).toEqual([]);
  const fired = await firedRungs(server);
  say(`rungs that fired, by number: ${fired.join(', ')}`);
  expect(fired.length).toBeGreaterThan(0);
}

/** The services that read the clues' topic. */
const clueReaders = ['coordination', 'investigation', 'operations-centre', 'rescue'];
const givingUp = ['--give-up-first', 'foreign-record', '--consenting', 'a-second-person'];

/** The duties of a matter once they are as expected: type, state and due day. */
async function dutiesOf(matterId: string, areExpected: (duties: string[]) => boolean): Promise<string[]> {
  const reader = officer('case-officer', police);
  return patiently(`the duties of ${matterId}`, async () => {
    const seen = await desk.glimpse(reader, `duties?matterId=${matterId}`);
    const duties = ((seen?.['items'] ?? []) as Fields[]).map(
      ({ dutyType, state, dueDate }) => `${String(dutyType)} ${String(state)} ${String(dueDate)}`,
    );
    return areExpected(duties) ? duties.toSorted() : undefined;
  });
}
const areMet = (duties: string[]): boolean => duties.length === 2 && duties.every((duty) => duty.includes(' met '));

/** Puts a record into a topic that no service of ours has written. */
async function produce(topic: string, key: string, value: Buffer): Promise<void> {
  const producer = kafkaClient().producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: [{ key, value }] });
  await producer.disconnect();
}

/** Whatever collection a stranger looks into, a row of this matter is as unknown as one that never was. */
async function expectHiddenFromStrangers(matterId: string): Promise<void> {
  const [holders, stranger] = [[officer('unit-head', civilAffairs), officer('unit-head', police)], officer('unit-head', elsewhere)];
  const walked: string[] = [];
  for (const collection of Object.keys(collections)) {
    for (const holder of holders) {
      const { status: answered, body } = await desk.ask(holder, `${collection}?matterId=${matterId}`);
      const [row] = answered === 200 && Array.isArray(body['items']) ? (body['items'] as Moved[]) : [];
      if (row === undefined || (await desk.ask(holder, `${collection}/${row.id}`)).status !== 200) continue;
      const [hidden, unknown] = [await refusal(stranger, collection, row.id), await refusal(stranger, collection, randomUUID())];
      expect(hidden).toEqual(unknown);
      expect(hidden).toMatchObject({ status: 404 });
      walked.push(collection);
      break;
    }
  }
  say(`hidden from strangers: ${walked.join(', ')}`);
  expect(walked.length).toBeGreaterThanOrEqual(14);
  for (const path of ['matters', 'matter-register'])
    expect(await refusal(stranger, path, matterId)).toEqual(await refusal(stranger, path, randomUUID()));
}
const elsewhere = 'unreal-county-b/civil-affairs';

async function refusal(by: Officer, collection: string, id: string): Promise<object> {
  const { status: answered, body } = await desk.ask(by, `${collection}/${id}`);
  return { status: answered, code: body['code'], detail: String(body['detail']).replaceAll(id, '…') };
}
