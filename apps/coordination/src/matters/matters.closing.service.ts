import {
  matterClosed as matterClosedFact,
  matterReopened,
  type CloseMatter,
  type MatterOutcome,
  type ReopeningReason,
  type ReopenMatter,
} from '@homeward/contracts';
import { accessOf, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { isAsPublished, Permits } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutiesAtClosing } from './duties-at-closing.js';
import { close, reopen, type RegisteredMatter } from './matter.js';
import { MatterEntity } from './matter.entity.js';
import { MatterGates } from './matter-gates.js';
import { matterNotFound } from './matters.errors.js';

/** Ends matters and opens them again. The gate row is taken first, so that nothing begins in a matter while it closes. */
@Injectable()
export class MattersClosingService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly gates: MatterGates,
    private readonly duties: DutiesAtClosing,
  ) {}

  /** The unit head of the leading agency ends the matter. */
  async close(tx: EntityManager, seen: Seen, { outcome }: CloseMatter): Promise<RegisteredMatter> {
    const matter = await this.load(tx, 'coordination:closeMatter', seen);
    return this.end(tx, matter, outcome);
  }

  /** The journey of the matter orders its end. A matter that is closed already stays as it is. */
  async closeByOrder(tx: EntityManager, matterId: string, outcome: MatterOutcome): Promise<RegisteredMatter> {
    const matter = await this.load(tx, 'coordination:closeMatter', { id: matterId });
    return matter.status === 'closed' ? matter : this.end(tx, matter, outcome);
  }

  async reopen(tx: EntityManager, seen: Seen, { reason }: ReopenMatter): Promise<RegisteredMatter> {
    const matter = await this.load(tx, 'coordination:reopenMatter', seen);
    return this.openAgain(tx, matter, reason);
  }

  /** A fact opens a duty that blocks, in a matter that is closed: the matter is open again. Anything else leaves it as it is. */
  async reopenForDuty(tx: EntityManager, matterId: string): Promise<void> {
    if ((await this.gates.lock(tx, matterId)) !== 'closed') return;
    const matter = await this.load(tx, 'coordination:reopenMatter', { id: matterId });
    await this.openAgain(tx, matter, 'duty-opened');
  }

  private async end(tx: EntityManager, matter: RegisteredMatter, outcome: MatterOutcome): Promise<RegisteredMatter> {
    const { occurred } = accessOf(tx);
    const closed = close(matter, { outcome, occurred }, await this.duties.blocking(tx, matter.id));

    const stored = await replace<RegisteredMatter>(tx, MatterEntity, matter, closed);
    // While the gate is closing, row security shows this transaction what the other organs still owe.
    await this.gates.set(tx, matter.id, 'closing');
    await this.duties.cancelRest(tx, matter.id);
    await this.gates.set(tx, matter.id, 'closed');
    await this.outbox.add(tx, matterClosedFact, stored, { outcome });
    return stored;
  }

  private async openAgain(tx: EntityManager, matter: RegisteredMatter, reason: ReopeningReason): Promise<RegisteredMatter> {
    const reopened = await replace<RegisteredMatter>(tx, MatterEntity, matter, reopen(matter));
    await this.gates.set(tx, matter.id, 'open');
    await this.outbox.add(tx, matterReopened, reopened, { reason });
    return reopened;
  }

  private async load(tx: EntityManager, action: string, seen: Pick<Seen, 'id'> & Partial<Seen>): Promise<RegisteredMatter> {
    await this.gates.lock(tx, seen.id);
    const matter = await tx.findOneBy(MatterEntity, { id: seen.id });
    if (!matter) throw this.permits.absent(action, seen.id, matterNotFound);
    const permit = await this.permits.check(tx, action, { ...matter, matterId: matter.id }, matterNotFound);
    const { version = matter.version } = seen;
    return asSeen({ ...matter, asPublished: matter.asPublished || isAsPublished(permit) }, { version });
  }
}
