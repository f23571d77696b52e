import {
  suspectDetained,
  suspectReleased,
  victimIdentified,
  type DetainSuspect,
  type ReclassifyVictim,
  type ReleaseSuspect,
} from '@homeward/contracts';
import { accessOf, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import { MatterGate, Persons, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ArrestApprovalsService } from '../arrests/arrest-approvals.service.js';
import { custodyOf, detain, reclassify, release, type Person } from './person.js';
import { PersonEntity } from './person.entity.js';
import { personNotFound } from './persons.errors.js';
import { victimFact } from './victim-fact.js';

/** What the organ that keeps a role of a person does with it. */
@Injectable()
export class PersonsService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly matters: MatterGate,
    private readonly persons: Persons,
    private readonly approvals: ArrestApprovalsService,
  ) {}

  async reclassify(tx: EntityManager, seen: Seen, body: ReclassifyVictim): Promise<Person> {
    const person = await this.load(tx, 'investigation:reclassifyVictim', seen);
    const { purpose } = accessOf(tx);

    const classed = await replace<Person>(tx, PersonEntity, person, reclassify(person, body, purpose === 'historical-import'));
    const { personId: id, matterId } = classed;
    const { minor, ageBand, identityKnown } = victimFact(classed);
    await this.persons.note(tx, { id, matterId, minor, ageBand, identityKnown });
    await this.outbox.add(tx, victimIdentified, classed, victimFact(classed));
    return classed;
  }

  /** How the organs of a case have classed a person as a victim, as far as the caller may read them. */
  victimRows(tx: EntityManager, caseId: string, personId: string): Promise<Person[]> {
    return tx.findBy(PersonEntity, { caseId, personId, part: 'victim' });
  }

  async detain(tx: EntityManager, seen: Seen, _body: DetainSuspect): Promise<Person> {
    const person = await this.load(tx, 'investigation:detainSuspect', seen);
    const custody = custodyOf(person, await this.approvals.approvedAt(tx, person));

    const detained = await replace<Person>(tx, PersonEntity, person, detain(person, custody, accessOf(tx).recordedAt));
    const { personId, caseId } = detained;
    await this.outbox.add(tx, suspectDetained, detained, { personId, caseId });
    return detained;
  }

  async release(tx: EntityManager, seen: Seen, _body: ReleaseSuspect): Promise<Person> {
    const person = await this.load(tx, 'investigation:releaseSuspect', seen);
    const custody = custodyOf(person, await this.approvals.approvedAt(tx, person));

    const released = await replace<Person>(tx, PersonEntity, person, release(person, custody, accessOf(tx).recordedAt));
    const { personId, caseId } = released;
    await this.outbox.add(tx, suspectReleased, released, { personId, caseId });
    return released;
  }

  /** The row in which an organ keeps a suspect of a case, where it keeps one. */
  findSuspect(tx: EntityManager, of: Pick<Person, 'caseId' | 'personId' | 'agencyId'>): Promise<Person | null> {
    const { caseId, personId, agencyId } = of;
    return tx.findOne(PersonEntity, { where: { caseId, personId, agencyId, part: 'suspect' }, order: { custodyAt: 'DESC' } });
  }

  private async load(tx: EntityManager, action: string, seen: Seen): Promise<Person> {
    const person = await tx.findOneBy(PersonEntity, { id: seen.id });
    if (!person) throw this.permits.absent(action, seen.id, personNotFound);
    await this.permits.check(tx, action, person, personNotFound);
    await this.matters.refuseIfClosed(tx, person.matterId);
    return asSeen<Person>(person, seen);
  }
}
