import { accessOf } from '@homeward/database';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatterGates } from '../matters/matter-gates.js';

/** Where a late recording is agreed to: in a matter of which the agency is a part, in its own time zone. */
@Injectable()
export class AgreeingPlace {
  constructor(
    private readonly gates: MatterGates,
    private readonly agencies: Agencies,
  ) {}

  /** Lets the agency in, and tells by whose clock it counts. */
  async enter(tx: EntityManager, matterId: string | null): Promise<string> {
    if (matterId !== null) await this.gates.enter(tx, matterId);
    return this.agencies.zoneOf(tx, accessOf(tx).agencyId);
  }
}
