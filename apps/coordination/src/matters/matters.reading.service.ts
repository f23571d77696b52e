import type { MatterEntry, SharePage } from '@homeward/contracts';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SharesService } from '../shares/shares.service.js';
import type { NamedMatter } from './id-or-number.js';
import { MatterEntity } from './matter.entity.js';
import { movesOf } from './moves-of.js';
import { matterNotFound } from './matters.errors.js';

/** Shows a matter's entry in the register to the agencies that take part in it. */
@Injectable()
export class MattersReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly shares: SharesService,
  ) {}

  /** Finds by id, or by the number that people read out to each other. */
  async get(tx: EntityManager, named: NamedMatter): Promise<MatterEntry> {
    const matter = await tx.findOneBy(MatterEntity, named);
    if (!matter) throw this.permits.absent('coordination:readMatter', named.id ?? named.number, matterNotFound);
    const row = { ...matter, matterId: matter.id };
    await this.permits.check(tx, 'coordination:readMatter', row, matterNotFound);
    const { openingClueId: _clue, ...entry } = matter;
    const moves = (await movesOf(tx, matter.id))[matter.status].map((move) => `coordination:${move}`);
    const allowed = await this.permits.allowed(tx, moves, row);
    const participants = await this.shares.live(tx, matter.id);
    return {
      ...entry,
      participants: participants.map(({ agencyId, scope, basis, grantedAt }) => ({ agencyId, scope, basis, grantedAt })),
      allowedActions: allowed.map((action) => action.slice(action.indexOf(':') + 1)),
    };
  }

  /** The agency that leads a matter; null where the caller does not see it. */
  async leadOf(tx: EntityManager, matterId: string): Promise<string | null> {
    return (await tx.findOneBy(MatterEntity, { id: matterId }))?.agencyId ?? null;
  }

  /** Who holds what share of a matter, for those who lead it or take part in it. */
  async sharesOf(tx: EntityManager, matterId: string): Promise<SharePage> {
    const matter = await tx.findOneBy(MatterEntity, { id: matterId });
    if (!matter) throw this.permits.absent('coordination:listShares', matterId, matterNotFound);
    await this.permits.check(tx, 'coordination:listShares', { ...matter, matterId }, matterNotFound);
    return { items: await this.shares.live(tx, matterId), next: null };
  }
}
