import type { Occurred } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';

/** What an officer asked a door for: the row it is about where the path names one, and the late recording that a second officer agreed to. */
export interface Asked {
  rowId: string | null;
  lateRecordingId: string | null;
}

/** On whose behalf, for what, and when the act happened. Row security, the policy point, the audit and the outbox all read it from here. */
export interface Access {
  agencyId: string;
  /** An officer's id, `public`, or `service:<name>` for a consumer, an order or a job. */
  actorId: string;
  onBehalfOf?: string;
  purpose: string;
  requestId: string;
  occurred: Occurred;
  /** When the door heard of it; rows and facts carry this as the time of recording. */
  recordedAt: string;
  implied: boolean;
  historical: boolean;
  traceparent?: string;
  /** Only where an officer acts; what services do by themselves was asked for before. */
  asked?: Asked;
}

export type InTransaction = <Result>(access: Access, work: (tx: EntityManager) => Promise<Result>) => Promise<Result>;

const accessOfTransaction = new WeakMap<EntityManager, Access>();

export function bindAccess(tx: EntityManager, access: Access): void {
  accessOfTransaction.set(tx, access);
}

/** The access that the door opened this transaction with. */
export function accessOf(tx: EntityManager): Access {
  const access = accessOfTransaction.get(tx);
  if (!access) throw new Error('No access context: transactions are opened by a door, with inTransaction.');
  return access;
}
