import { connectionsAwaited, secondsOffDatabase, type InTransaction } from '@homeward/database';
import { heldState } from '@homeward/messaging';
import { secondsWithoutHead } from '@homeward/security';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { schemaOf, type ServiceDefinition } from '../definition.js';
import { DATA_SOURCE, IN_TRANSACTION } from '../tokens.js';
import { askedOnce, Metrics } from './metrics.js';
import { noAgency, ownAccess } from './own-access.js';

/** What a service tells of its rows: what it holds back and for how long, who waits for a connection, its clock, and how far the signed audit is behind. */
export function tellOwnFigures(app: NestFastifyApplication, { name }: ServiceDefinition): void {
  const schema = schemaOf(name);
  const metrics = app.get(Metrics);
  const dataSource = app.get<DataSource>(DATA_SOURCE);
  const inTransaction = app.get<InTransaction>(IN_TRANSACTION);
  // Before the figures that take connections themselves.
  metrics.gauge('pool_waiting', 'Acts that wait for a connection to PostgreSQL', () => connectionsAwaited(dataSource));
  const held = askedOnce(() => heldState((text, values) => dataSource.query(text, values), schema));
  metrics.gaugeBy('age', 'inbox_gaps', 'Keys that wait for a missing fact, by how long', async () => (await held()).gaps);
  metrics.gauge('held_oldest_age_seconds', 'Age of the oldest record set aside', async () => (await held()).oldestSeconds);
  metrics.gauge('clock_offset_seconds', 'How far the clock of PostgreSQL is ahead', () => secondsOffDatabase(dataSource));
  metrics.gauge('audit_head_age_seconds', 'How long audit entries have been without a signed head', () =>
    inTransaction(ownAccess(name, 'seal-audit', noAgency), (tx) => secondsWithoutHead(tx, schema)),
  );
}
