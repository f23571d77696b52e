import { accessOf } from '@homeward/database';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatterGates } from '../matters/matter-gates.js';
import { OffersReceived } from '../transfers/offers-received.js';

/** Where a late recording is agreed to: in a matter of which the agency is a part, or of which a transfer was offered to it, in its own time zone. */
@Injectable()
export class AgreeingPlace {
  constructor(
    private readonly gates: MatterGates,
    private readonly offers: OffersReceived,
    private readonly agencies: Agencies,
  ) {}

  /** Lets the agency in, and tells by whose clock it counts. */
  async enter(tx: EntityManager, { matterId, rowId }: { matterId: string | null; rowId: string | null }): Promise<string> {
    if (matterId !== null) {
      const isOffered = rowId !== null && (await this.offers.has(tx, { matterId, transferId: rowId }));
      await (isOffered ? this.gates.refuseIfClosed(tx, matterId) : this.gates.enter(tx, matterId));
    }
    return this.agencies.zoneOf(tx, accessOf(tx).agencyId);
  }
}
