import { personWish, type RecoveredPersonPage, type RecoveredPersonQuery, type RecoveredPersonView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, type RecoveredPerson } from './recovered-person.js';
import { openOf } from './recovered-person-cipher.js';
import { RecoveredPersonEntity } from './recovered-person.entity.js';
import { summaryOf } from './recovered-person-summary.js';
import { recoveredPersonNotFound } from './recovered-persons.errors.js';

/** Shows recovered persons: codes by default, name, wish and remark by right and purpose. */
@Injectable()
export class RecoveredPersonsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
    private readonly cipher: FieldCipher,
  ) {}

  /** The own entries; of one matter or rescue, those of every organ that shares it. */
  async list(tx: EntityManager, query: RecoveredPersonQuery): Promise<RecoveredPersonPage> {
    const { matterId, rescueId, status } = query;
    const persons = tx.createQueryBuilder(RecoveredPersonEntity, 'person');
    if (matterId === undefined && rescueId === undefined)
      persons.where('person.agency_id = :agencyId', { agencyId: accessOf(tx).agencyId });
    if (matterId !== undefined) persons.andWhere('person.matter_id = :matterId', { matterId });
    if (rescueId !== undefined) persons.andWhere('person.rescue_id = :rescueId', { rescueId });
    if (status !== undefined) persons.andWhere('person.status = :status', { status });
    const page = await keysetPage(persons, query);
    const readable = await this.permits.readable(tx, 'rescue:listRecoveredPersons', page.items);
    const shown = await this.replies.withMoves(tx, readable, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => summaryOf(row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withPersonal: boolean): Promise<RecoveredPersonView> {
    const person = await tx.findOneBy(RecoveredPersonEntity, { id });
    if (!person) throw this.permits.absent('rescue:readRecoveredPerson', id, recoveredPersonNotFound);
    await this.permits.check(tx, 'rescue:readRecoveredPerson', person, recoveredPersonNotFound);
    const summary = summaryOf(person, await this.replies.movesOf(tx, person, allowedActions[person.status]));
    const [granted] = withPersonal ? await this.permits.allowed(tx, ['rescue:readRecoveredName'], { ...person }) : [];
    if (!granted) return summary;
    await this.permits.check(tx, granted, person, recoveredPersonNotFound);
    return { ...summary, ...this.personal(person) };
  }

  private personal({ id, sealedName, sealedWish, sealedRemark }: RecoveredPerson): Partial<RecoveredPersonView> {
    return {
      name: openOf(this.cipher, 'sealed_name', id, sealedName),
      wish: personWish.nullable().parse(openOf(this.cipher, 'sealed_wish', id, sealedWish)),
      remark: openOf(this.cipher, 'sealed_remark', id, sealedRemark),
    };
  }
}
