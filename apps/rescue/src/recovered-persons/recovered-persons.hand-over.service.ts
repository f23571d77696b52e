import type { Fact } from '@homeward/contracts';
import { replace } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { handOver, type RecoveredPerson } from './recovered-person.js';
import { RecoveredPersonEntity } from './recovered-person.entity.js';

const handOvers: ReadonlySet<string> = new Set(['person.received', 'placement.started', 'person.reunited']);

/** Hears from resettlement that somebody took a recovered person in. */
@Injectable()
export class RecoveredPersonsHandOverService {
  /** The kit hears two of these facts already, and a fact has one handler: so this listens to every fact. */
  async hear(tx: EntityManager, { name, data }: Fact): Promise<void> {
    if (handOvers.has(name)) await this.handOver(tx, (data as { personId: string }).personId);
  }

  private async handOver(tx: EntityManager, personId: string): Promise<void> {
    for (const person of await tx.findBy(RecoveredPersonEntity, { personId })) {
      const next = handOver(person);
      if (next) await replace<RecoveredPerson>(tx, RecoveredPersonEntity, person, next);
    }
  }
}
