import { DomainError, regionCode, type RegionList, type RegionQuery, type RegionView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { RegionEntity } from './region.entity.js';

const regionNotFound = () => new DomainError('not-found', 'coordination.region-not-found', 'No such region code.');

/** Resolves region codes, old ones for ever. */
@Injectable()
export class RegionsReadingService {
  constructor(private readonly permits: Permits) {}

  async list(tx: EntityManager, { codes }: RegionQuery): Promise<RegionList> {
    const regions = await tx.find(RegionEntity, { where: { code: In(codes) }, order: { code: 'ASC' } });
    const { agencyId } = accessOf(tx);
    const rows = regions.map((region) => ({ ...region, id: region.code, agencyId }));
    const readable = await this.permits.readable(tx, 'coordination:listRegions', rows);
    return {
      items: readable.map(({ code, name, firstList, lastList, successor }) => ({ code, name, firstList, lastList, successor })),
    };
  }

  async get(tx: EntityManager, code: string): Promise<RegionView> {
    if (!regionCode.safeParse(code).success) throw regionNotFound();
    const region = await tx.findOneBy(RegionEntity, { code });
    if (!region) throw this.permits.absent('coordination:readRegion', code, regionNotFound);
    const { agencyId } = accessOf(tx);
    await this.permits.check(tx, 'coordination:readRegion', { id: code, agencyId }, regionNotFound);
    return { ...region };
  }
}
