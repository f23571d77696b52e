import { randomUUID } from 'node:crypto';
import { encodeFact, topicOf, type Fact } from '@homeward/contracts';
import { currentStage, matterJourneyId, parkedRecordId, recordResolved, survivorJourneyId } from '@homeward/journeys';
import { ensureTopic } from '@homeward/messaging';
import { createLogger } from '@homeward/service-kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Connection, WorkflowClient } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import kafkajs, { type Producer } from 'kafkajs';
import { startOrchestrator, type RunningOrchestrator } from './start-orchestrator.js';
import { engineAt } from './trials/config.js';
import { quieten, soon } from './trials/journey-trial.js';
import { makeNamespace } from './trials/namespace.js';
import { UnrealPublisher } from './trials/records.js';
import { UnrealServices } from './trials/unreal-services.js';
import { startServiceWorkers } from './trials/service-workers.js';
import { packWorkflows } from './trials/workflow-code.js';

quieten();
const prefix = `orchestrator-${randomUUID()}-`;
const services = new UnrealServices();
let orchestrator: RunningOrchestrator;
let workflows: WorkflowClient;
let producer: Producer;
const ending: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const temporal = { address: engineAt('HOMEWARD_TEST_TEMPORAL'), namespace: prefix.slice(0, -1) };
  const kafka = engineAt('HOMEWARD_TEST_KAFKA');
  const connection = await Connection.connect({ address: temporal.address });
  ending.push(() => connection.close());
  await makeNamespace(connection, temporal.namespace);
  workflows = new WorkflowClient({ connection, namespace: temporal.namespace });

  const log = { warn: () => undefined, error: () => undefined };
  for (const service of ['clue-intake', 'investigation'] as const)
    await ensureTopic({ brokers: [kafka], clientId: 'unreal', log, topic: `${prefix}${topicOf(service)}`, partitions: 2 });
  const client = new kafkajs.Kafka({ brokers: [kafka], clientId: 'unreal', logLevel: kafkajs.logLevel.NOTHING });
  producer = client.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  ending.push(() => producer.disconnect());

  const native = await NativeConnection.connect({ address: temporal.address });
  ending.push(() => native.close());
  ending.push(await startServiceWorkers(services, { connection: native, namespace: temporal.namespace }));
  const config = {
    host: '127.0.0.1',
    port: 0,
    kafkaBrokers: [kafka],
    topicPrefix: prefix,
    temporal,
    drainWaitSeconds: 0,
    shutdownLimitSeconds: 25,
  };
  orchestrator = await startOrchestrator({
    config,
    workflowBundle: await packWorkflows(),
    log: createLogger('orchestrator', 'silent'),
  });
  ending.push(orchestrator.stop);
}, 120_000);

afterAll(async () => {
  for (const end of ending.reverse()) await end();
}, 60_000);

const publish = async (...facts: Fact[]): Promise<void> => {
  for (const fact of facts) await producer.send({ topic: `${prefix}${topicOf(fact.source)}`, messages: [encodeFact(fact)] });
};
const isCompleted = async (workflowId: string): Promise<boolean> =>
  (
    await workflows
      .getHandle(workflowId)
      .describe()
      .catch(() => null)
  )?.status.name === 'COMPLETED';
const counted = async (outcome: string): Promise<number> => {
  const text = await (await fetch(`${orchestrator.url}/metrics`)).text();
  return Number(new RegExp(`_total\\{[^}]*outcome="${outcome}"[^}]*\\} (\\d+)`).exec(text)?.[1] ?? 0);
};

const ids = { clueId: randomUUID(), personId: randomUUID() };
const registered = {
  clueId: ids.clueId,
  matterNumber: '0123456789AB',
  opensMatter: true,
  channel: 'hotline-110',
  severity: 'high',
  subjectKinds: ['child'],
  violationKinds: ['abduction-trafficking'],
  purposes: ['criminal'],
  riskFlags: [],
  minor: true,
  anonymous: false,
  reporterClass: 'public',
  sensitivity: 'ordinary',
  discovererLevel: 'county',
  discoveredAt: null,
};
const { severity, subjectKinds, violationKinds, purposes, riskFlags, minor, reporterClass } = registered;
const classification = { severity, subjectKinds, violationKinds, purposes, riskFlags, minor };
const triaged = { clueId: ids.clueId, ...classification, located: false, disposition: 'own' };
const accepted = { clueId: ids.clueId, ...classification, route: 'criminal', agencyType: 'public-security', reporterClass };
const identified = {
  personId: ids.personId,
  caseId: null,
  status: 'actual',
  minor: true,
  ageBand: '6-13',
  decidingOrgType: 'public-security',
  identityKnown: true,
  located: true,
};
const needs = { personId: ids.personId, counsellingNeeded: true, medicalNeeded: false, aidNeeded: false };

describe('facts in Kafka', () => {
  test('carry a matter through its journey to the end, each told once (R49)', async () => {
    const matter = new UnrealPublisher();
    const journey = matterJourneyId(matter.key);
    const caseId = randomUUID();
    services.caseIdFor = () => caseId;
    const first = matter.fact('clue.registered', registered);
    await publish(first, first, matter.fact('clue.accepted', accepted));
    await soon('the case is opened', () => services.cases.some(({ matterId }) => matterId === matter.key));
    expect(services.cases.at(-1)).toMatchObject({
      orderId: `${matter.key}/open-case`,
      traceparent: first.traceparent,
      occurred: first.occurred,
    });

    await publish(matter.fact('victim.identified', identified), matter.fact('needs.assessed', needs));
    await soon('both stages run', async () => {
      const { stages } = await workflows.getHandle(journey).query(currentStage);
      const { crackdown, survivors } = stages;
      return crackdown.state === 'active' && survivors[ids.personId]?.rehabilitation.state === 'active';
    });
    await publish(
      matter.fact('case.closed', { caseId, outcome: 'solved' }),
      matter.fact('support.ended', { personId: ids.personId, reason: 'goals-reached' }),
    );
    await soon('the lesson is asked for', () => services.lessons.some(({ matterId }) => matterId === matter.key));
    await publish(matter.fact('lesson.recorded', { lessonId: randomUUID() }));
    await soon('the journey has ended', () => isCompleted(journey));
    await soon('the survivor is let go', () => isCompleted(survivorJourneyId(matter.key, ids.personId)));
    expect(services.orders.filter((orderId) => orderId.startsWith(matter.key))).toHaveLength(3);
    const { events } = await workflows.getHandle(journey).fetchHistory();
    process.stdout.write(`history events of the reference matter on a real server: ${events?.length}\n`);

    const late = await counted('late');
    await publish(matter.fact('support.reopened', { personId: ids.personId, reason: 'relapse' }));
    await soon('a late fact is counted and dropped', async () => (await counted('late')) === late + 1);
  }, 90_000);

  test('are told together when they come together: one signal for all', async () => {
    const matter = new UnrealPublisher();
    const facts = [
      matter.fact('clue.registered', registered),
      matter.fact('clue.triaged', triaged),
      matter.fact('clue.accepted', accepted),
    ];
    await producer.send({ topic: `${prefix}${topicOf('clue-intake')}`, messages: facts.map(encodeFact) });
    const journey = workflows.getHandle(matterJourneyId(matter.key));
    const stageOfIntake = async () => (await journey.query(currentStage).catch(() => null))?.stages.intake.state;
    await soon('the clue is accepted', async () => (await stageOfIntake()) === 'ended');
    const { events } = await journey.fetchHistory();
    const signals = events?.flatMap(({ workflowExecutionSignaledEventAttributes: told }) =>
      told ? [told.input?.payloads?.length] : [],
    );
    expect(signals).toEqual([2]);
  });

  test('begin a second life when the matter is reopened', async () => {
    const matter = new UnrealPublisher();
    const journey = matterJourneyId(matter.key);
    await publish(matter.fact('clue.registered', registered), matter.fact('matter.closed', { outcome: 'settled' }));
    await soon('the first life has ended', () => isCompleted(journey));
    await publish(matter.fact('matter.reopened', { reason: 'new-evidence' }));
    await soon('a second one runs', async () => !(await isCompleted(journey)));
    await publish(matter.fact('matter.closed', { outcome: 'settled' }));
    await soon('it has ended too', () => isCompleted(journey));
  }, 60_000);

  test('wait behind a record of their matter that cannot be read, and others go on', async () => {
    const matter = new UnrealPublisher();
    const handle = workflows.getHandle(matterJourneyId(matter.key));
    await publish(matter.fact('clue.registered', registered));
    await soon('the journey runs', () =>
      handle.describe().then(
        () => true,
        () => false,
      ),
    );
    const broken = matter.fact('clue.accepted', accepted);
    await producer.send({ topic: `${prefix}${topicOf('clue-intake')}`, messages: [{ ...encodeFact(broken), value: '{' }] });
    await soon('it is held back', async () => (await handle.query(currentStage)).heldBack.length === 1);
    await publish(matter.fact('clue.closed', { clueId: ids.clueId, outcome: 'done' }));
    await soon('the next fact waits', async () => (await handle.query(currentStage)).waiting === 1);
    await publish(broken);
    await soon('the repaired record lets it pass', async () => (await handle.query(currentStage)).stages.intake.state === 'ended');
  }, 60_000);

  test('are kept by their place when nothing of them can be read', async () => {
    const topic = `${prefix}${topicOf('investigation')}`;
    const [written] = await producer.send({ topic, messages: [{ key: 'no-id', value: 'no fact' }] });
    const place = { topic, partition: written?.partition ?? 0, offset: written?.baseOffset ?? '0' };
    const parked = workflows.getHandle(parkedRecordId(place));
    await soon('the place is kept', () =>
      parked.describe().then(
        ({ status }) => status.name === 'RUNNING',
        () => false,
      ),
    );
    await parked.signal(recordResolved);
    await soon('an operator has seen to it', () => isCompleted(parkedRecordId(place)));
  }, 60_000);

  test('leave the orchestrator ready', async () => {
    const ready = await fetch(`${orchestrator.url}/readyz`);
    expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 200, body: { ready: true, findings: {} } });
    expect((await fetch(`${orchestrator.url}/livez`)).status).toBe(200);
  });
});
