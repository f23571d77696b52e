export { messagingMigrations, tablesWithoutAgencyData } from './migrations.js';
export { Outbox, type FactSubject, type OutboxMeta, type OutboxOptions } from './outbox.js';
export { outboxState, type OutboxState, type Query } from './outbox-state.js';
export { Relay, type RelayOptions } from './relay.js';
export { ensureTopic, type TopicOptions } from './topics.js';
export type { MessagingLog } from './kafka-client.js';
