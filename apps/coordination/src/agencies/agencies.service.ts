import { randomUUID } from 'node:crypto';
import { agencyRegistered, type ChangeAgency, type RegisterAgency } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OwedDuties } from '../duties/owed-duties.js';
import { agencyCircle, agencyNotFound } from './agencies.errors.js';
import { changed, registered, type RegisteredAgency } from './registered-agency.js';
import { RegisteredAgencyEntity } from './registered-agency.entity.js';

/** What the seed decides beforehand; anybody else leaves it out. */
export interface KnownBeforehand {
  id: string;
  forHistory: boolean;
}

/** Keeps the registry of agencies (R28); each change is told to every service with the state it leaves. */
@Injectable()
export class AgenciesService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly owedDuties: OwedDuties,
  ) {}

  async register(
    tx: EntityManager,
    body: RegisterAgency,
    { id, forHistory }: KnownBeforehand = { id: randomUUID(), forHistory: false },
  ): Promise<RegisteredAgency> {
    const { agencyId, recordedAt } = accessOf(tx);
    await this.permits.check(tx, 'coordination:registerAgency', { id, agencyId }, agencyNotFound);
    for (const related of [body.parentAgencyId, body.predecessorAgencyId]) if (related !== undefined) await this.get(tx, related);

    const agency = registered(body, { id, agencyId, forHistory, recordedAt });
    await add<RegisteredAgency>(tx, RegisteredAgencyEntity, agency);
    await this.outbox.add(tx, agencyRegistered, agency, stateOf(agency));
    return agency;
  }

  async change(tx: EntityManager, seen: Seen, body: ChangeAgency): Promise<RegisteredAgency> {
    const agency = await tx.findOneBy(RegisteredAgencyEntity, { id: seen.id });
    if (!agency) throw this.permits.absent('coordination:changeAgency', seen.id, agencyNotFound);
    await this.permits.check(tx, 'coordination:changeAgency', agency, agencyNotFound);
    await this.refuseCircle(tx, agency.id, body.parentAgencyId, { pointer: '/parentAgencyId', next: (each) => each.parentId });
    await this.refuseCircle(tx, agency.id, body.end?.successorAgencyId, {
      pointer: '/end/successorAgencyId',
      next: (each) => each.successorId,
    });

    const next = changed(asSeen(agency, seen), body, await this.owedDuties.isOwedBy(tx, agency.id));
    const written = await replace<RegisteredAgency>(tx, RegisteredAgencyEntity, agency, next);
    await this.outbox.add(tx, agencyRegistered, written, stateOf(written));
    return written;
  }

  private async get(tx: EntityManager, id: string): Promise<RegisteredAgency> {
    const agency = await tx.findOneBy(RegisteredAgencyEntity, { id });
    if (!agency) throw agencyNotFound();
    return agency;
  }

  /** Whoever follows superiors, or successors, must come to an end. */
  private async refuseCircle(
    tx: EntityManager,
    ownId: string,
    from: string | null | undefined,
    way: { pointer: string; next: (agency: RegisteredAgency) => string | null },
  ): Promise<void> {
    for (let id = from ?? null; id !== null; id = way.next(await this.get(tx, id)))
      if (id === ownId) throw agencyCircle(way.pointer);
  }
}

const stateOf = (agency: RegisteredAgency) => ({
  registeredAgencyId: agency.id,
  kind: agency.kind,
  level: agency.level,
  country: agency.country,
  regionCode: agency.regionCode,
  timeZone: agency.timeZone,
  parentAgencyId: agency.parentId,
  validFrom: agency.validFrom,
  validTo: agency.validTo,
});
