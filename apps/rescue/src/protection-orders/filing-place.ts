import type { AgencyType } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies, MatterGate, Persons } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The matter in which an application is filed, by which kind of organ, for which person. */
@Injectable()
export class FilingPlace {
  constructor(
    private readonly agencies: Agencies,
    private readonly matters: MatterGate,
    private readonly persons: Persons,
  ) {}

  async enter(
    tx: EntityManager,
    { matterId, personId }: { matterId: string; personId?: string | undefined },
  ): Promise<{ filer: AgencyType; personId: string | null }> {
    await this.matters.enter(tx, matterId);
    const { kind } = await this.agencies.get(tx, accessOf(tx).agencyId);
    const known = personId === undefined ? null : await this.persons.known(tx, matterId, personId);
    return { filer: kind, personId: known?.id ?? null };
  }
}
