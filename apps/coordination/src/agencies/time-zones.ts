import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RegisteredAgencyEntity } from './registered-agency.entity.js';
import { agencyNotFound } from './agencies.errors.js';

/** The zone in which an agency counts its days, from the registry itself. */
@Injectable()
export class TimeZones {
  /** An agency keeps its zone, so it is looked up once. */
  private readonly known = new Map<string, string>();

  async of(tx: EntityManager, agencyId: string): Promise<string> {
    const zone = this.known.get(agencyId) ?? (await this.lookUp(tx, agencyId));
    this.known.set(agencyId, zone);
    return zone;
  }

  private async lookUp(tx: EntityManager, agencyId: string): Promise<string> {
    const agency = await tx.findOne(RegisteredAgencyEntity, { where: { id: agencyId }, select: { id: true, timeZone: true } });
    if (!agency) throw agencyNotFound();
    return agency.timeZone;
  }
}
