import type { EntityManager } from 'typeorm';

/** Remembers which rescue belongs to which matter, so that every organ on the ground may name it. Ids alone: no agency's data. */
export async function registerRescue(tx: EntityManager, rescueId: string, matterId: string): Promise<void> {
  await tx.query('INSERT INTO rescue.rescue_register (rescue_id, matter_id) VALUES ($1, $2)', [rescueId, matterId]);
}

export async function isRescueOf(tx: EntityManager, rescueId: string, matterId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>('SELECT 1 FROM rescue.rescue_register WHERE rescue_id = $1 AND matter_id = $2', [
    rescueId,
    matterId,
  ]);
  return rows.length === 1;
}
