import type { EntityManager } from 'typeorm';
import type { BlockingDuty } from './matter.js';

/** What closing a matter asks of its duties; the duties of coordination provide it. */
export abstract class DutiesAtClosing {
  /** What is still owed and blocks, of whichever organ, whether or not the caller may see it otherwise. */
  abstract blocking(tx: EntityManager, matterId: string): Promise<BlockingDuty[]>;

  /** Cancels what is still owed and does not block, with the reason `matter-closed`. */
  abstract cancelRest(tx: EntityManager, matterId: string): Promise<void>;
}
