import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegisteredMatter } from './matter.js';
import { MatterEntity } from './matter.entity.js';
import { MatterGates } from './matter-gates.js';
import { matterClosed, matterNotFound } from './matters.errors.js';

/** Lets the agency that leads a matter do something to it as a whole, while nothing else begins or ends in it. */
@Injectable()
export class MatterLeads {
  constructor(
    private readonly permits: Permits,
    private readonly gates: MatterGates,
  ) {}

  /** The matter, kept from everybody else until this transaction ends. */
  async take(tx: EntityManager, action: string, id: string): Promise<RegisteredMatter> {
    const state = await this.gates.lock(tx, id);
    const matter = await tx.findOneBy(MatterEntity, { id });
    if (!matter) throw this.permits.absent(action, id, matterNotFound);
    await this.permits.check(tx, action, { ...matter, matterId: id }, matterNotFound);
    if (state === 'closed') throw matterClosed(id);
    return matter;
  }
}
