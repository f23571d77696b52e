export { messagingMigrations, tablesWithoutAgencyData } from './migrations.js';
export {
  Outbox,
  type ComingFact,
  type FactAdder,
  type FactSubject,
  type GatheredFacts,
  type OutboxMeta,
  type OutboxOptions,
} from './outbox.js';
export { outboxState, type OutboxState, type Query } from './outbox-state.js';
export { PinnedConnection, type PinnedOptions } from './pinned-connection.js';
export { Relay, type RelayOptions } from './relay.js';
export { Wake } from './wake.js';
export { ensureTopic, type TopicOptions } from './topics.js';
export { backOff } from './back-off.js';
export type { MessagingLog } from './kafka-client.js';
export { FACTS, OnFact } from './on-fact.js';
export { FactContext } from './fact-context.js';
export { FactsTransport, type HearsAlongside, type FactsTransportOptions, type PassesOver } from './facts-transport.js';
export type { Handle, RunInTransaction } from './applier.js';
export type { HeldKey, Redriven } from './redrive.js';
export type { ParkReason } from './park-reason.js';
export type { Progress } from './lag-watch.js';
export type { RecordPlace } from './raw-record.js';
export type { TopicOf } from './envelope.js';
export type { AtFailPoint, FailPoint } from './fail-point.js';
export { FactsReader, type FactsReaderOptions, type UnreadableNote } from './facts-reader.js';
export { heldState, type GapAge, type HeldState } from './held-state.js';
