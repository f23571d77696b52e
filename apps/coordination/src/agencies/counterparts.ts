import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findCounterpart, type Counterpart, type RegionCode, type WantedCounterpart } from './counterpart.js';
import { RegisteredAgencyEntity } from './registered-agency.entity.js';

/** Finds counterparts among the agencies of the registry (R02). */
@Injectable()
export class Counterparts {
  /** Those passed over are as if they were not there. */
  async find(tx: EntityManager, wanted: WantedCounterpart, passedOver: ReadonlySet<string>): Promise<Counterpart> {
    const regions = await tx.query<RegionCode[]>(
      `SELECT code, last_list AS "lastList", successor FROM coordination.region_codes WHERE successor IS NOT NULL OR code = $1`,
      [wanted.regionCode],
    );
    const agencies = await tx.findBy(RegisteredAgencyEntity, { kind: wanted.type, forHistory: false });
    const candidates = agencies.filter(({ id }) => !passedOver.has(id));
    return findCounterpart(new Map(regions.map((region) => [region.code, region])), candidates, wanted);
  }
}
