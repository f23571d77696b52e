import type { MigrationInterface } from 'typeorm';
import { createMessaging } from './migrations/1767225600001-create-messaging.js';

/** The migrations that every service which publishes or hears facts runs in its own schema. */
export const messagingMigrations = (schema: string): (new () => MigrationInterface)[] => [createMessaging(schema)];

/** Tables without row security: they hold identifiers and codes only, and the relay and the inbox work for every agency. */
export const tablesWithoutAgencyData = [
  'outbox_heads',
  'outbox',
  'relay_shards',
  'inbox',
  'inbox_heads',
  'parked',
  'blocked_keys',
] as const;
