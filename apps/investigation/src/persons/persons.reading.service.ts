import type { Custody, PersonPage, PersonQuery, PersonView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ArrestApprovalsService } from '../arrests/arrest-approvals.service.js';
import { allowedActions, custodyOf, type Person } from './person.js';
import { openName } from './person-cipher.js';
import { PersonEntity } from './person.entity.js';
import { viewOf } from './person-view.js';
import { personNotFound } from './persons.errors.js';

/** Shows who is in a case and as what; a name by right and purpose, and only when asked for. */
@Injectable()
export class PersonsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
    private readonly replies: Replies,
    private readonly approvals: ArrestApprovalsService,
  ) {}

  async list(tx: EntityManager, query: PersonQuery): Promise<PersonPage> {
    const { caseId, matterId, part } = query;
    const persons = tx.createQueryBuilder(PersonEntity, 'person');
    if (caseId === undefined && matterId === undefined)
      persons.where('person.agency_id = :agencyId', { agencyId: accessOf(tx).agencyId });
    if (caseId) persons.andWhere('person.case_id = :caseId', { caseId });
    if (matterId) persons.andWhere('person.matter_id = :matterId', { matterId });
    if (part) persons.andWhere('person.part = :part', { part });
    const page = await keysetPage(persons, query);
    const readable = await this.permits.readable(tx, 'investigation:listPersons', page.items);
    const custodies = new Map<string, Custody | null>();
    for (const person of readable) custodies.set(person.id, await this.custodyOf(tx, person));
    const custodyIn = ({ id }: Person) => custodies.get(id) ?? null;
    const shown = await this.replies.withMoves(tx, readable, (person) => allowedActions[custodyIn(person) ?? person.status]);
    return { items: shown.map(({ row, moves }) => viewOf(row, custodyIn(row), moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withName: boolean): Promise<PersonView> {
    const person = await tx.findOneBy(PersonEntity, { id });
    if (!person) throw this.permits.absent('investigation:readPerson', id, personNotFound);
    await this.permits.check(tx, 'investigation:readPerson', person, personNotFound);
    const custody = await this.custodyOf(tx, person);
    const moves = await this.replies.movesOf(tx, person, allowedActions[custody ?? person.status]);
    const view = viewOf(person, custody, moves);
    return withName ? { ...view, ...(await this.nameOf(tx, person)) } : view;
  }

  private async nameOf(tx: EntityManager, person: Person): Promise<Pick<PersonView, 'name'>> {
    const action = 'investigation:readName';
    const [granted] = await this.permits.allowed(tx, [action], { ...person });
    if (!granted) return {};
    await this.permits.check(tx, action, person, personNotFound);
    return { name: person.sealedName === null ? null : openName(this.cipher, person, person.sealedName) };
  }

  private async custodyOf(tx: EntityManager, person: Person): Promise<Custody | null> {
    return person.part === 'suspect' ? custodyOf(person, await this.approvals.approvedAt(tx, person)) : null;
  }
}
