import { DomainError, type Occurred } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import { ApplicationFailure } from '@temporalio/common';
import type { EntityManager } from 'typeorm';
import { requestHash } from './request-hash.js';

/** What every order of a journey carries: its own id, the matter and its agency, and the time of the fact that caused it. */
export interface Order {
  orderId: string;
  matterId: string;
  agencyId: string;
  onBehalfOf?: string;
  occurred: Occurred;
  implied: boolean;
  historical: boolean;
  traceparent?: string;
}

/** Carries out an order once; a repeat is answered with the stored result, the same id with another input is refused. */
export type InOrder = <Result>(order: Order, work: (tx: EntityManager) => Promise<Result>) => Promise<Result>;

interface StoredOrder {
  input_hash: string;
  result: unknown;
}

interface OrderDoor {
  service: string;
  schema: string;
  inTransaction: InTransaction;
  now: () => string;
  /** Hears of each order that had been carried out before. */
  onReplay: () => void;
}

export function inOrderOf({ service, schema, inTransaction, now, onReplay }: OrderDoor): InOrder {
  return async (order, work) => {
    const { occurred, implied, historical, traceparent, onBehalfOf } = order;
    const access = {
      agencyId: order.agencyId,
      actorId: `service:${service}`,
      purpose: 'carry-out-order',
      requestId: order.orderId,
      occurred,
      recordedAt: now(),
      implied,
      historical,
      ...(traceparent !== undefined && { traceparent }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    };
    try {
      return await inTransaction(access, async (tx) => {
        const hash = requestHash(order.orderId, order);
        const claimed = await tx.query<unknown[]>(
          `INSERT INTO ${schema}.orders (order_id, input_hash) VALUES ($1, $2) ON CONFLICT (order_id) DO NOTHING RETURNING order_id`,
          [order.orderId, hash],
        );
        if (claimed.length === 0) {
          const result = await stored(tx, schema, order.orderId, hash);
          onReplay();
          return result as Awaited<ReturnType<typeof work>>;
        }
        const result = await work(tx);
        await tx.query(`UPDATE ${schema}.orders SET result = $2 WHERE order_id = $1`, [
          order.orderId,
          JSON.stringify(result ?? null),
        ]);
        return result;
      });
    } catch (error) {
      throw error instanceof DomainError && error.kind !== 'stale'
        ? ApplicationFailure.nonRetryable(error.message, error.code)
        : error;
    }
  };
}

async function stored(tx: EntityManager, schema: string, orderId: string, hash: string): Promise<unknown> {
  const [row] = await tx.query<StoredOrder[]>(`SELECT input_hash, result FROM ${schema}.orders WHERE order_id = $1`, [orderId]);
  if (row?.input_hash !== hash)
    throw new DomainError('conflict', 'order-mismatch', `The order ${orderId} was given before with another input.`);
  return row.result;
}
