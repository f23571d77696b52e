import type { EntityManager } from 'typeorm';

/** What a court needs to find an application: ids and whether it is urgent, no agency's data. */
export interface RegisteredOrder {
  orderId: string;
  matterId: string;
  personId: string | null;
  urgent: boolean;
}

export async function registerOrder(tx: EntityManager, { orderId, matterId, personId, urgent }: RegisteredOrder): Promise<void> {
  await tx.query('INSERT INTO rescue.order_register (order_id, matter_id, person_id, urgent) VALUES ($1, $2, $3, $4)', [
    orderId,
    matterId,
    personId,
    urgent,
  ]);
}

export async function findOrder(tx: EntityManager, orderId: string): Promise<RegisteredOrder | null> {
  const [order] = await tx.query<RegisteredOrder[]>(
    `SELECT order_id AS "orderId", matter_id AS "matterId", person_id AS "personId", urgent FROM rescue.order_register WHERE order_id = $1`,
    [orderId],
  );
  return order ?? null;
}
