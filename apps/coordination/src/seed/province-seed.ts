import { randomUUID } from 'node:crypto';
import {
  agencyId,
  exactly,
  officerId,
  officersOf,
  provinceAgencies,
  provinceSince,
  type ProvinceAgency,
  type ProvinceOfficer,
} from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { serviceActor } from '@homeward/security';
import { IN_TRANSACTION } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgenciesService } from '../agencies/agencies.service.js';
import { publishShippedPacks } from '../duties/publish-packs.js';
import { LiaisonOfficersService } from '../liaison-officers/liaison-officers.service.js';
import { OfficersService } from '../officers/officers.service.js';
import { loadRegionCodes } from '../regions/region-codes.js';

/** The administrators who keep the entries of the province. */
const keeper = agencyId('unreal-nation/government');

/** Fills the fictional province by the very acts that administrators use. What is there already stays as it is. */
@Injectable()
export class ProvinceSeed {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly agencies: AgenciesService,
    private readonly officers: OfficersService,
    private readonly liaisons: LiaisonOfficersService,
  ) {}

  /** Says how many agencies were new. */
  async fill(wanted: readonly ProvinceAgency[] = provinceAgencies): Promise<number> {
    const known = await this.inTransaction(accessFor(keeper), async (tx) => {
      await publishShippedPacks(tx);
      await loadRegionCodes(tx);
      return registeredIds(tx);
    });
    const missing = wanted.filter(({ slug }) => !known.has(agencyId(slug)));
    for (const agency of missing) {
      await this.inTransaction(accessFor(keeper), (tx) => this.register(tx, agency));
      if (agency.roles.includes('liaison'))
        await this.inTransaction(accessFor(agencyId(agency.slug)), (tx) => this.appoint(tx, agency));
    }
    return missing.length;
  }

  private async register(tx: EntityManager, agency: ProvinceAgency): Promise<void> {
    const { slug, kind, level, country, regionCode, timeZone, name, parentSlug, forHistory } = agency;
    const body = { kind, level, country, timeZone, name, validFrom: provinceSince };
    await this.agencies.register(
      tx,
      {
        ...body,
        ...(regionCode !== null && { regionCode }),
        ...(parentSlug !== null && { parentAgencyId: agencyId(parentSlug) }),
      },
      { id: agencyId(slug), forHistory },
    );
    for (const officer of officersOf(agency)) await this.enrol(tx, officer);
  }

  private async enrol(tx: EntityManager, { id, agencySlug, name, roles }: ProvinceOfficer): Promise<void> {
    await this.officers.register(tx, { name, roles: [...roles] }, { id, agencyId: agencyId(agencySlug) });
  }

  private async appoint(tx: EntityManager, { slug }: ProvinceAgency): Promise<void> {
    await this.liaisons.appoint(tx, {
      primaryOfficerId: officerId(slug, 1),
      deputyOfficerId: officerId(slug, 2),
    });
  }
}

async function registeredIds(tx: EntityManager): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(`SELECT id FROM coordination.registered_agencies`);
  return new Set(rows.map(({ id }) => id));
}

function accessFor(agency: string): Access {
  const recordedAt = new Date().toISOString();
  return {
    agencyId: agency,
    actorId: serviceActor('coordination'),
    purpose: 'seed',
    requestId: randomUUID(),
    occurred: exactly(recordedAt),
    recordedAt,
    implied: false,
    historical: false,
  };
}
