import { shippedCalendars, shippedPacks } from '@homeward/duty-policy';
import type { EntityManager } from 'typeorm';
import { canonicalHash } from './canonical-hash.js';

/** Two persons who do not exist publish for the demonstration; an authority has its own lawyer confirm each row first. */
const publishers = { proposed: 'demonstration:publisher-1', published: 'demonstration:publisher-2' };

/** Puts the shipped packs and calendars in force for a demonstration. What is published already stays as it is. */
export async function publishShippedPacks(tx: EntityManager): Promise<void> {
  for (const pack of shippedPacks as readonly { pack: string; version: string }[])
    await publish(tx, { table: 'pack_versions', column: 'pack', name: pack.pack, version: pack.version, content: pack });
  for (const calendar of shippedCalendars as readonly { id: string; version: string }[])
    await publish(tx, {
      table: 'calendar_versions',
      column: 'calendar',
      name: calendar.id,
      version: calendar.version,
      content: calendar,
    });
}

interface Publication {
  table: 'pack_versions' | 'calendar_versions';
  column: 'pack' | 'calendar';
  name: string;
  version: string;
  content: object;
}

async function publish(tx: EntityManager, { table, column, name, version, content }: Publication): Promise<void> {
  await tx.query(
    `INSERT INTO coordination.${table} (${column}, version, status, content, hash, proposed_by, published_by, demonstration, published_at)
     VALUES ($1, $2, 'in-force', $3, $4, $5, $6, true, coordination.duty_clock()) ON CONFLICT DO NOTHING`,
    [name, version, JSON.stringify(content), canonicalHash(content), publishers.proposed, publishers.published],
  );
}
