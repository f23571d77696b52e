import { topicOf as topicOfService, type ServiceName } from '@homeward/contracts';
import type { Producer } from 'kafkajs';
import { backOff } from './back-off.js';
import type { TopicOf } from './envelope.js';
import type { AtFailPoint } from './fail-point.js';
import { kafkaClient, orderedProducer, ownLog, type KafkaAddress, type MessagingLog } from './kafka-client.js';
import { messageOf } from './message-of.js';
import { recordOf } from './outbox-row.js';
import { PinnedConnection } from './pinned-connection.js';
import { markPublished, nextBatch } from './relay-batch.js';
import { RelayShards } from './relay-shards.js';
import { ensureTopics } from './topics.js';
import { Wake } from './wake.js';

const pollEvery = 500;
const rowsAShard = 100;

export interface RelayOptions {
  schema: string;
  service: ServiceName;
  /** The service's own database, as its app role; the relay opens one connection of its own. */
  url: string;
  brokers: readonly string[];
  log?: MessagingLog;
  topicOf?: TopicOf;
  at?: AtFailPoint;
}

/** Carries facts from the outbox to the service's topic, in order within each key. Outages of either side only make it wait. */
export class Relay {
  private readonly wake = new Wake();
  /** Cut short by `stop` alone: new facts must not hurry a relay that waits for an outage to end. */
  private readonly patience = new Wake();
  private readonly topic: string;
  private readonly address: KafkaAddress;
  private readonly producer: Producer;
  private running: Promise<void> | undefined;
  private isStopping = false;
  private isTopicReady = false;
  private connection: PinnedConnection | undefined;
  private shards: RelayShards | undefined;

  constructor(private readonly options: RelayOptions) {
    this.topic = (options.topicOf ?? topicOfService)(options.service);
    this.address = { brokers: options.brokers, clientId: `${options.service}-relay`, log: options.log ?? ownLog };
    this.producer = orderedProducer(kafkaClient(this.address));
  }

  /** Begins in the background; Kafka and PostgreSQL may still be absent. */
  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the batch in work; what is unpublished waits for the next relay. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake.call();
    this.patience.call();
    await this.running;
    this.leave();
    await this.producer.disconnect();
  }

  /** How many of the eight shards this process publishes. */
  get shardsHeld(): number {
    return this.shards?.size ?? 0;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.isStopping;) {
      try {
        const isBacklog = await this.turn();
        failures = 0;
        if (!isBacklog && !this.isStopping) await this.wake.wait(pollEvery);
      } catch (error) {
        failures += 1;
        this.address.log.warn(`relay of ${this.options.service}: ${messageOf(error)}`);
        if (!(error instanceof Error && error.name.startsWith('KafkaJS'))) this.leave();
        if (!this.isStopping) await this.patience.wait(backOff(failures));
      }
    }
  }

  /** One look at the outbox. True when more is waiting than one batch takes. */
  private async turn(): Promise<boolean> {
    const { connection, shards } = await this.enter();
    await shards.takeFree();
    if (shards.size === 0) return false;
    const rows = await nextBatch(connection, this.options.schema, shards, rowsAShard);
    if (rows.length === 0) return false;
    await this.prepareTopic();
    await this.options.at?.('relay.beforeSend');
    await this.producer.send({ topic: this.topic, acks: -1, messages: rows.map((row) => recordOf(row, this.options.service)) });
    await this.options.at?.('relay.afterSendBeforeMark');
    await markPublished(connection, this.options.schema, shards, rows);
    return rows.length >= rowsAShard;
  }

  private async enter(): Promise<{ connection: PinnedConnection; shards: RelayShards }> {
    if (this.connection?.isLost) this.leave();
    if (this.connection && this.shards) return { connection: this.connection, shards: this.shards };
    const { schema, service, url } = this.options;
    const connection = await PinnedConnection.open({
      url,
      applicationName: `${service}-relay`,
      onCall: () => this.wake.call(),
    });
    const shards = new RelayShards(connection, schema);
    this.connection = connection;
    this.shards = shards;
    await connection.query(`LISTEN ${schema}_outbox`);
    return { connection, shards };
  }

  /** Gives every shard back: the locks end with the connection. */
  private leave(): void {
    this.connection?.close();
    this.connection = undefined;
    this.shards = undefined;
  }

  private async prepareTopic(): Promise<void> {
    if (this.isTopicReady) return;
    await ensureTopics(this.address, [this.topic]);
    await this.producer.connect();
    this.isTopicReady = true;
  }
}
