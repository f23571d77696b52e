import type { Level, MoveSupervision } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies, isHistory, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { procuratorateUnknown } from '../cases/cases.errors.js';
import type { Supervision } from './supervision.js';
import { findRegisteredSupervisions } from './supervision-register.js';
import { noPoliceOrgan, procuratorateNotHigher } from './supervisions.errors.js';
import { SupervisionsService } from './supervisions.service.js';

const upwards: readonly Level[] = ['village', 'township', 'county', 'prefecture', 'province', 'national'];

/** Acts that bring another organ into a supervision. */
@Injectable()
export class SupervisionsOrgansService {
  constructor(
    private readonly agencies: Agencies,
    private readonly supervisions: SupervisionsService,
  ) {}

  /** The next higher procuratorate takes part from now on. */
  async layBefore(tx: EntityManager, act: 'reportUp' | 'askReview', seen: Seen, toAgencyId: string): Promise<Supervision> {
    const moved = await this.supervisions.act(tx, act, seen, { parties: { higherAgencyId: toAgencyId } });
    const [own, higher] = [await this.agencies.get(tx, moved.procuratorateAgencyId), await this.agencies.find(tx, toAgencyId)];
    if (higher?.kind !== 'procuratorate') throw procuratorateUnknown('/toAgencyId');
    const isHigher = upwards.indexOf(higher.level) > upwards.indexOf(own.level);
    if (!isHigher && !isHistory(accessOf(tx))) throw procuratorateNotHigher();
    return moved;
  }

  /** The police name another police organ; the procuratorate may name another one of both. */
  async moveJurisdiction(tx: EntityManager, seen: Seen, body: MoveSupervision): Promise<Supervision> {
    const { procuratorateAgencyId, addresseeAgencyId } = body;
    const [before] = await findRegisteredSupervisions(tx, [seen.id]);
    const moved = await this.supervisions.act(tx, 'moveJurisdiction', seen, {
      parties: { procuratorateAgencyId, addresseeAgencyId },
    });
    const isPolice = before?.addresseeAgencyId === accessOf(tx).agencyId;
    if (isPolice && before.procuratorateAgencyId !== procuratorateAgencyId) throw procuratorateUnknown('/procuratorateAgencyId');
    if ((await this.agencies.find(tx, procuratorateAgencyId))?.kind !== 'procuratorate')
      throw procuratorateUnknown('/procuratorateAgencyId');
    if ((await this.agencies.find(tx, addresseeAgencyId))?.kind !== 'public-security') throw noPoliceOrgan();
    return moved;
  }
}
