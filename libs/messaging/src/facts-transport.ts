import type { Fact, FactContract, ServiceName } from '@homeward/contracts';
import { topicOf as topicOfService } from '@homeward/contracts';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { Applier, type Handle, type RunInTransaction } from './applier.js';
import { ConsumerLoop } from './consumer-loop.js';
import type { TopicOf } from './envelope.js';
import type { AtFailPoint } from './fail-point.js';
import { FactContext } from './fact-context.js';
import { FactWork, type Passing } from './fact-work.js';
import { Inbox } from './inbox.js';
import type { KafkaAddress } from './kafka-client.js';
import type { Progress } from './lag-watch.js';
import { FACTS, patternOf } from './on-fact.js';
import { ParkingLot } from './parking-lot.js';
import type { RecordPlace } from './raw-record.js';
import { readRecord, type Reading } from './reading.js';
import { fetchReferences } from './record-reader.js';
import { Redrive, type HeldKey, type Redriven } from './redrive.js';

/** Tells by their names which facts are nothing to a service: a guess, and the answer of the transaction that passes them over. */
export interface PassesOver {
  likely: (name: string) => boolean;
  surely: Passing['surely'];
}

export interface FactsTransportOptions<Access> {
  service: ServiceName;
  schema: string;
  brokers: readonly string[];
  inTransaction: RunInTransaction<Access>;
  /** The service's own principal, for the agency the fact names. */
  accessFor: (fact: Fact) => Access;
  /** The service's own principal for bookkeeping that touches no agency's data: parking, moving heads, asking whether the database answers. */
  ownAccess: () => Access;
  /** Every fact that exists; one outside this list is set aside as unknown. Without it, a fact that nobody handles is passed over. */
  known?: readonly FactContract[];
  /** Hears every known fact, in the transaction of the fact and after the method that handles it, if there is one. */
  onEveryFact?: Handle;
  /** Of which facts `onEveryFact` makes nothing: those that no method handles either are passed over many at a time. */
  passesOver?: PassesOver;
  /** Hears the facts that concern it, in their transaction and after the method that handles them, if there is one. */
  alongside?: HearsAlongside;
  /** The name under which this consumer remembers what it has applied, and its group in Kafka. A rebuild uses a new one. */
  group?: string;
  /** The consumer cannot be kept alive; by default the process ends. */
  onFatal?: (error: Error) => void;
  /** A monotonic clock in milliseconds. */
  now?: () => number;
  topicOf?: TopicOf;
  at?: AtFailPoint;
  /** Hears of each fact that came again. */
  onRepeat?: () => void;
}

/** What hears some facts beside the methods that handle them: of what does not concern it nothing is made. */
export interface HearsAlongside {
  contracts: readonly FactContract[];
  concerns: (fact: Fact) => boolean;
  hear: Handle;
}

/** Brings facts to the methods marked with `OnFact`: each once, in sequence, in the transaction that remembers it. */
export class FactsTransport<Access> extends Server implements CustomTransportStrategy {
  override readonly transportId = FACTS;
  override readonly propagatesEventHandlerErrors = true;
  private readonly inbox: Inbox;
  private readonly lot: ParkingLot;
  private readonly address: KafkaAddress;
  private loop: ConsumerLoop | undefined;

  constructor(private readonly options: FactsTransportOptions<Access>) {
    super();
    const group = options.group ?? options.service;
    this.inbox = new Inbox(options.schema, group);
    this.lot = new ParkingLot(options.schema, group);
    this.address = {
      brokers: options.brokers,
      clientId: group,
      log: { warn: (message) => this.logger.warn(message), error: (message) => this.logger.error(message) },
    };
  }

  /** Begins in the background: Kafka may still be absent. */
  listen(callback: (error?: unknown) => void): void {
    const { topicOf = topicOfService, now = () => performance.now(), onFatal = () => process.exit(1) } = this.options;
    const topics = [...new Set(this.contracts().map(({ service }) => topicOf(service)))];
    if (topics.length > 0) {
      const work = this.factWork(now);
      this.loop = new ConsumerLoop({
        address: this.address,
        group: this.address.clientId,
        topics,
        now,
        work: (records, control) => work.work(records, control),
        onFatal: (error) => {
          this._status$.next('crashed');
          onFatal(error);
        },
      });
      this.loop.start();
    }
    this._status$.next('listening');
    callback();
  }

  async close(): Promise<void> {
    await this.loop?.stop();
    this._status$.next('stopped');
  }

  /** How far behind this consumer is, and for how long nothing moved; readiness looks at this and never at the connection. */
  progress(): Progress {
    return this.loop?.progress() ?? { lag: 0, secondsSinceProgress: 0, secondsBehind: 0 };
  }

  /** Brings in what was set aside of a key, after the cause was mended. */
  redrive(held: HeldKey): Promise<Redriven> {
    return this.redriver(this.applier(() => performance.now())).run(held);
  }

  /** Gives up the first record that is held of a key, and says whether there was one; call `redrive` for those behind it. Or one that names no key. */
  discard(held: HeldKey): Promise<boolean>;
  discard(place: RecordPlace): Promise<void>;
  discard(held: HeldKey | RecordPlace): Promise<boolean | void> {
    const redriver = this.redriver(this.applier(() => performance.now()));
    return 'key' in held ? redriver.discardFirst(held) : redriver.discardKeyless(held);
  }

  on(): never {
    throw new Error('Facts are heard by methods marked with OnFact.');
  }

  unwrap(): never {
    throw new Error('Nobody but messaging speaks to Kafka.');
  }

  /** The facts this service handles. Two handlers of one fact would run side by side, and a failure of one would repeat the other. */
  private contracts(): FactContract[] {
    const { service, onEveryFact, alongside, known = [] } = this.options;
    const handled = [...this.messageHandlers.entries()].map(([pattern, handler]) => {
      if (handler.next) throw new Error(`Two methods of ${service} handle ${pattern}.`);
      return handler.extras?.['contract'] as FactContract;
    });
    return [...new Set([...handled, ...(alongside?.contracts ?? []), ...(onEveryFact ? known : [])])];
  }

  private applier(now: () => number): Applier<Access> {
    const { inTransaction, accessFor, ownAccess, topicOf, at, onRepeat } = this.options;
    return new Applier<Access>({
      inbox: this.inbox,
      lot: this.lot,
      inTransaction,
      accessFor,
      ownAccess,
      log: this.address.log,
      now,
      topicOf,
      at,
      onRepeat,
    });
  }

  private factWork(now: () => number): FactWork<Access> {
    const applier = this.applier(now);
    const { inTransaction, ownAccess } = this.options;
    return new FactWork<Access>({
      applier,
      inbox: this.inbox,
      inTransaction,
      ownAccess,
      read: this.reader(),
      handlerOf: (reading) => this.handlerOf(reading),
      passing: this.passing(),
      redrive: (held) => this.redriver(applier).run(held),
      log: this.address.log,
    });
  }

  private passing(): Passing | undefined {
    const { passesOver } = this.options;
    return (
      passesOver && {
        likely: (reading) =>
          reading.kind === 'handled' &&
          this.getHandlerByPattern(patternOf(reading.contract)) === null &&
          !this.concernsAlongside(reading.fact) &&
          passesOver.likely(reading.contract.name),
        surely: passesOver.surely,
      }
    );
  }

  private redriver(applier: Applier<Access>): Redrive<Access> {
    const { inTransaction, accessFor, ownAccess } = this.options;
    return new Redrive<Access>({
      applier,
      inbox: this.inbox,
      lot: this.lot,
      inTransaction,
      accessFor,
      ownAccess,
      read: this.reader(),
      handlerOf: (reading) => this.handlerOf(reading),
      fetch: (references) => fetchReferences(this.address, references),
      log: this.address.log,
    });
  }

  private reader(): (record: Parameters<typeof readRecord>[0]) => Reading {
    const { known, topicOf } = this.options;
    const understanding = { handled: this.contracts(), known, topicOf };
    return (record) => {
      const reading = readRecord(record, understanding);
      return reading.kind === 'handled' && this.handlerOf(reading) === null ? { kind: 'unhandled', fact: reading.fact } : reading;
    };
  }

  private handlerOf(reading: Reading): Handle | null {
    if (reading.kind !== 'handled') return null;
    const handler: MessageHandler<Fact, FactContext, unknown> | null = this.getHandlerByPattern(patternOf(reading.contract));
    const { onEveryFact, alongside } = this.options;
    const hears = this.concernsAlongside(reading.fact) ? alongside?.hear : undefined;
    if (!handler && !hears && !onEveryFact) return null;
    return async (fact, tx) => {
      const result = await handler?.(fact, new FactContext([tx]));
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
      await hears?.(fact, tx);
      await onEveryFact?.(fact, tx);
    };
  }

  private concernsAlongside(fact: Fact): boolean {
    const { alongside } = this.options;
    const isHeard = alongside?.contracts.some(({ name, service }) => name === fact.name && service === fact.source);
    return isHeard === true && alongside?.concerns(fact) === true;
  }
}
