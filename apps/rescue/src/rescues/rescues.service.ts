import { rescueCalledOff, rescueCompleted, rescueStarted, type CallOffRescue, type CompleteRescue } from '@homeward/contracts';
import { accessOf, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import { isHistory, MatterGate, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecoveredPersonsCountService } from '../recovered-persons/recovered-persons.count.service.js';
import { callOff, complete, start, type Rescue } from './rescue.js';
import { RescueEntity } from './rescue.entity.js';
import { personsNotAccounted, rescueNotFound } from './rescues.errors.js';

/** What happens on the ground, and how a rescue ends. */
@Injectable()
export class RescuesService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly matters: MatterGate,
    private readonly persons: RecoveredPersonsCountService,
  ) {}

  async start(tx: EntityManager, seen: Seen): Promise<Rescue> {
    const rescue = await this.load(tx, 'rescue:startRescue', seen);

    const started = await replace<Rescue>(tx, RescueEntity, rescue, start(rescue));
    await this.outbox.add(tx, rescueStarted, started, { rescueId: rescue.id });
    return started;
  }

  async complete(tx: EntityManager, seen: Seen, body: CompleteRescue): Promise<Rescue> {
    const rescue = await this.load(tx, 'rescue:completeRescue', seen);

    const next = complete(rescue, await this.accounted(tx, rescue, body));
    const completed = await replace<Rescue>(tx, RescueEntity, rescue, next);
    await this.outbox.add(tx, rescueCompleted, completed, { rescueId: rescue.id, recovered: completed.recovered });
    return completed;
  }

  async callOff(tx: EntityManager, seen: Seen, { reason }: CallOffRescue): Promise<Rescue> {
    const rescue = await this.load(tx, 'rescue:callOffRescue', seen);

    const calledOff = await replace<Rescue>(tx, RescueEntity, rescue, callOff(rescue, reason));
    await this.outbox.add(tx, rescueCalledOff, calledOff, { rescueId: rescue.id, reason });
    return calledOff;
  }

  /** Every person found is accounted for; a published number stands as it was published. */
  private async accounted(tx: EntityManager, { id }: Rescue, { recovered }: CompleteRescue): Promise<number | null> {
    if (recovered !== undefined && isHistory(accessOf(tx))) return recovered;
    const counted = await this.persons.recoveredIn(tx, id);
    if (recovered !== undefined && recovered !== counted) throw personsNotAccounted(id, counted);
    return counted;
  }

  private async load(tx: EntityManager, action: string, seen: Seen): Promise<Rescue> {
    const rescue = await tx.findOneBy(RescueEntity, { id: seen.id });
    if (!rescue) throw this.permits.absent(action, seen.id, rescueNotFound);
    await this.permits.check(tx, action, rescue, rescueNotFound);
    await this.matters.refuseIfClosed(tx, rescue.matterId);
    return asSeen(rescue, seen);
  }
}
