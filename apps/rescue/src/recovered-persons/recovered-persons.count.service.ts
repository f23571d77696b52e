import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecoveredPersonEntity } from './recovered-person.entity.js';

/** Counts who was recovered by a rescue. */
@Injectable()
export class RecoveredPersonsCountService {
  /** How many persons are recorded for a rescue; null where one entry stands for a group that nobody counted. */
  async recoveredIn(tx: EntityManager, rescueId: string): Promise<number | null> {
    const persons = await tx.find(RecoveredPersonEntity, { where: { rescueId }, select: { id: true, count: true } });
    return persons.reduce<number | null>((sum, { count }) => (sum === null || count === null ? null : sum + count), 0);
  }
}
