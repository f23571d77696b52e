import { randomUUID } from 'node:crypto';
import { suspectIdentified, victimIdentified, type IdentifySuspect, type IdentifyVictim } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { Agencies, oneAtATime, Persons } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesPlaceService, type Place } from '../cases/cases.place.service.js';
import type { Person } from './person.js';
import { PersonEntity } from './person.entity.js';
import { sealName } from './person-cipher.js';
import { roleAlreadyHeld } from './persons.errors.js';
import { meaningOf } from './suspect-roles.js';
import { victimFact } from './victim-fact.js';

const noClassing = { minor: null, ageBand: null, identityKnown: null, located: null, decidingOrgType: null };
const noSuspicion = { htcdsRole: null, offence: null, official: null, custodyAt: null };

/** Whoever works on a case says which persons are in it and as what; each organ keeps its own row. */
@Injectable()
export class PersonsIdentifyingService {
  constructor(
    private readonly places: CasesPlaceService,
    private readonly persons: Persons,
    private readonly agencies: Agencies,
    private readonly cipher: FieldCipher,
    private readonly outbox: Outbox,
  ) {}

  async identifyVictim(tx: EntityManager, caseId: string, body: IdentifyVictim): Promise<Person> {
    const place = await this.places.enter(tx, 'investigation:identifyVictim', caseId);
    const { status, minor, ageBand, identityKnown, located } = body;
    const { kind: decidingOrgType } = await this.agencies.get(tx, accessOf(tx).agencyId);
    const row = { ...(await this.newRow(tx, place, 'victim', body)), ...noSuspicion };
    const victim = await add<Person>(tx, PersonEntity, {
      ...row,
      part: 'victim',
      status,
      minor,
      ageBand,
      identityKnown,
      located,
      decidingOrgType,
    });
    await this.persons.note(tx, { id: victim.personId, matterId: place.matterId, minor, ageBand, identityKnown });
    await this.outbox.add(tx, victimIdentified, victim, victimFact(victim));
    return victim;
  }

  async identifySuspect(tx: EntityManager, caseId: string, body: IdentifySuspect): Promise<Person> {
    const place = await this.places.enter(tx, 'investigation:identifySuspect', caseId);
    const { role, htcdsRole, offence } = meaningOf(body.role, body.offence);
    const row = { ...(await this.newRow(tx, place, role, body)), ...noClassing };
    const { official } = body;
    const { recordedAt } = place.act;
    const suspect = await add<Person>(tx, PersonEntity, {
      ...row,
      part: 'suspect',
      status: 'free',
      htcdsRole,
      offence,
      official,
      custodyAt: recordedAt,
    });
    await this.outbox.add(tx, suspectIdentified, suspect, { personId: suspect.personId, caseId, role, official });
    return suspect;
  }

  private async newRow<Role extends Person['role']>(
    tx: EntityManager,
    { caseId, matterId, act }: Place,
    role: Role,
    body: Pick<IdentifyVictim, 'personId' | 'name' | 'count'>,
  ) {
    const { id: personId } = await this.persons.known(tx, matterId, body.personId);
    await oneAtATime(tx, 'role', caseId, personId, role);
    if (await tx.existsBy(PersonEntity, { caseId, personId, role, agencyId: act.agencyId })) throw roleAlreadyHeld(personId);
    const id = randomUUID();
    const sealedName = body.name === undefined ? null : sealName(this.cipher, { id, personId }, body.name);
    return { id, version: 1, caseId, matterId, personId, personCount: body.count, role, sealedName, ...act };
  }
}
