import { knownFacts, topicOf, type Fact } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { FactsTransport, outboxState, Relay, type HearsAlongside, type MessagingLog, type TopicOf } from '@homeward/messaging';
import { AuditSealer, serviceActor } from '@homeward/security';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { hearsTerms, schemaOf, type Get } from '../definition.js';
import type { InOrder } from '../doors/in-order.js';
import { HeardTerms } from '../late-recordings/heard-terms.js';
import { DATA_SOURCE, IN_ORDER, IN_TRANSACTION } from '../tokens.js';
import { TemporalWorker } from './temporal-worker.js';
import { askedOnce, counting, Metrics } from './metrics.js';
import { noAgency, ownAccess } from './own-access.js';
import { Readiness } from './readiness.js';
import type { Foundation } from './service.module.js';

/** What runs beside the HTTP door: the relay, the consumer, the sealer of the audit, the worker for orders, and what the service adds. */
export interface Parts {
  facts: FactsTransport<Access>;
  /** Starts them in the background, once the door is open; none of them needs its engine to be there yet. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

const stuckAfterSeconds = 60;
const fewAtOnce = { maxConcurrentActivityTaskExecutions: 8, maxConcurrentActivityTaskPolls: 2 };

/** Makes the parts and lets readiness and the figures look at them; nothing of them runs yet. */
export function makeParts(app: NestFastifyApplication, foundation: Foundation): Parts {
  const { definition, config, log } = foundation;
  const relay = new Relay({
    schema: schemaOf(definition.name),
    service: definition.name,
    url: config.pgUrl,
    brokers: config.kafkaBrokers,
    log: linesOf(log),
    topicOf: prefixed(config.topicPrefix),
  });
  const facts = factsTransport(app, foundation);
  const sealer = auditSealer(app, foundation);
  watch(app, schemaOf(definition.name), { relay, facts });
  const connect = (): void => void app.connectMicroservice({ strategy: facts });
  // The methods that hear facts are known then, and nothing is read.
  if (foundation.isAlone) return { facts, start: async () => connect(), stop: () => facts.close() };
  const get = getFrom(app);
  const worker = workerOf(app, foundation);
  const own = definition.parts?.(get) ?? [];
  return {
    facts,
    start: async () => {
      connect();
      await app.startAllMicroservices();
      relay.start();
      sealer.start();
      worker?.start();
      for (const part of own) part.start();
    },
    stop: async () => {
      await Promise.all([facts.close(), worker?.stop(), ...own.map((part) => part.stop())]);
      await Promise.all([relay.stop(), sealer.stop()]);
    },
  };
}

function auditSealer(app: NestFastifyApplication, { definition, log, secrets }: Foundation): AuditSealer {
  const lines = linesOf(log);
  return new AuditSealer({
    schema: schemaOf(definition.name),
    service: definition.name,
    inTransaction: app.get<InTransaction>(IN_TRANSACTION),
    signer: secrets.headSigner,
    onError: (error) => lines.error(`the sealer of the audit: ${error instanceof Error ? error.name : 'unknown'}`),
  });
}

function workerOf(app: NestFastifyApplication, { definition, config, log }: Foundation): TemporalWorker | undefined {
  const activities = definition.activities?.(getFrom(app), app.get<InOrder>(IN_ORDER));
  const { temporal } = config;
  return activities && new TemporalWorker({ taskQueue: definition.name, temporal, work: { activities, ...fewAtOnce }, log });
}

function factsTransport(app: NestFastifyApplication, { definition, config }: Foundation): FactsTransport<Access> {
  const actorId = serviceActor(definition.name);
  const accessFor = (fact: Fact): Access => ({
    agencyId: fact.agencyId,
    actorId,
    purpose: 'apply-fact',
    requestId: fact.id,
    occurred: fact.occurred,
    recordedAt: fact.recordedAt,
    implied: fact.implied,
    historical: fact.historical,
    ...(fact.actorId !== null && !fact.actorId.startsWith('service:') && { onBehalfOf: fact.actorId }),
    ...(fact.traceparent !== null && { traceparent: fact.traceparent }),
  });
  const onEveryFact = definition.onEveryFact?.(getFrom(app));
  return new FactsTransport<Access>({
    service: definition.name,
    schema: schemaOf(definition.name),
    brokers: config.kafkaBrokers,
    inTransaction: app.get<InTransaction>(IN_TRANSACTION),
    accessFor,
    ownAccess: () => ({ ...ownAccess(definition.name, 'apply-fact', noAgency), requestId: 'inbox' }),
    known: knownFacts,
    ...(onEveryFact && { onEveryFact: (fact, tx) => onEveryFact(tx, fact) }),
    ...(definition.passesOver && { passesOver: definition.passesOver(getFrom(app)) }),
    ...(hearsTerms(definition) && { alongside: alongsideOf(app.get(HeardTerms)) }),
    group: `${config.topicPrefix}${definition.name}`,
    onRepeat: counting(app.get(Metrics), 'inbox_duplicates_total', 'Facts that came again and changed nothing'),
    topicOf: prefixed(config.topicPrefix),
  });
}

const alongsideOf = (terms: HeardTerms): HearsAlongside => ({
  contracts: terms.contracts,
  concerns: (fact) => terms.concerns(fact),
  hear: (fact, tx) => terms.hear(tx, fact),
});

/** Hands out the providers of a service that is being started. */
export const getFrom =
  (app: NestFastifyApplication): Get =>
  (token) =>
    app.get(token);

/** Progress decides readiness, never the mere connection: a consumer that died in silence still looks connected. */
function watch(
  app: NestFastifyApplication,
  schema: string,
  { relay, facts }: { relay: Relay; facts: FactsTransport<Access> },
): void {
  const dataSource = app.get<DataSource>(DATA_SOURCE);
  const metrics = app.get(Metrics);
  const outbox = askedOnce(() => outboxState((text, values) => dataSource.query(text, values), schema));
  metrics.gauge('outbox_unpublished', 'Facts that wait for Kafka', async () => (await outbox()).unpublished);
  metrics.gauge('outbox_oldest_age_seconds', 'Age of the oldest fact that waits', async () => (await outbox()).oldestSeconds);
  metrics.gauge('relay_shards_held', 'Shards of the outbox that this process publishes', () => relay.shardsHeld);
  metrics.gauge('consumer_lag', 'Records that wait to be read', () => facts.progress().lag ?? -1);
  metrics.gauge(
    'consumer_seconds_since_progress',
    'How long nothing moved while records wait',
    () => facts.progress().secondsSinceProgress,
  );
  metrics.gauge(
    'consumer_seconds_behind',
    'What was told longer ago than this has been heard',
    () => facts.progress().secondsBehind ?? -1,
  );
  metrics.gauge('parked_messages', 'Records that are set aside', () =>
    countOf(dataSource, `${schema}.parked WHERE state = 'parked'`),
  );
  metrics.gauge('blocked_keys', 'Keys that wait behind a record set aside', () => countOf(dataSource, `${schema}.blocked_keys`));
  app.get(Readiness).add('consumer', () => {
    const { secondsSinceProgress } = facts.progress();
    return secondsSinceProgress > stuckAfterSeconds ? `no progress for ${Math.round(secondsSinceProgress)} s` : null;
  });
}

async function countOf(dataSource: DataSource, from: string): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${from}`);
  return row?.count ?? 0;
}

const prefixed =
  (prefix: string): TopicOf =>
  (service) =>
    `${prefix}${topicOf(service)}`;

const linesOf = (log: Logger): MessagingLog => ({ warn: (message) => log.warn(message), error: (message) => log.error(message) });
