import type { EntityManager } from 'typeorm';

/** What closing a matter asks of its duties; the duties of coordination provide it. */
export abstract class DutiesAtClosing {
  /** Cancels what is still owed and does not block, with the reason `matter-closed`. */
  abstract cancelRest(tx: EntityManager, matterId: string): Promise<void>;
}
