import { DomainError, regionCode, type RegionView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RegionEntity } from './region.entity.js';

const regionNotFound = () => new DomainError('not-found', 'coordination.region-not-found', 'No such region code.');

/** Resolves region codes, old ones for ever. */
@Injectable()
export class RegionsReadingService {
  constructor(private readonly permits: Permits) {}

  async get(tx: EntityManager, code: string): Promise<RegionView> {
    if (!regionCode.safeParse(code).success) throw regionNotFound();
    const region = await tx.findOneBy(RegionEntity, { code });
    if (!region) throw this.permits.absent('coordination:readRegion', code, regionNotFound);
    const { agencyId } = accessOf(tx);
    await this.permits.check(tx, 'coordination:readRegion', { id: code, agencyId }, regionNotFound);
    return { ...region };
  }
}
