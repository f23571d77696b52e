import { randomUUID } from 'node:crypto';
import type { ConsultationReason } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { oneAtATime, type Act } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Supervision, SupervisionMove } from './supervision.js';
import { tellingsOf, type Told } from './supervision-facts.js';
import { SupervisionMoveEntity, type MoveRow } from './supervision-move.entity.js';
import { findRegisteredSupervisions, registerSupervision, updateRegister } from './supervision-register.js';
import type { Transition } from './transition.js';

/** How a supervision came to be as it is now. */
export interface Deed {
  act: SupervisionMove;
  /** The transition of the table; a step before a decision has none. */
  transition: Transition | null;
  by: Act;
  told?: Told;
  reason?: ConsultationReason;
}

/** Keeps the moves of supervisions: each organ adds rows of its own, nobody changes one. */
@Injectable()
export class SupervisionDocket {
  constructor(private readonly outbox: Outbox) {}

  /** The supervision as far as the reader may see its moves. Who means to move it waits for the others. */
  async findForMove(tx: EntityManager, id: string): Promise<Supervision | null> {
    await oneAtATime(tx, 'supervision', id);
    const [found] = await this.findMany(tx, [id]);
    return found ?? null;
  }

  async findMany(tx: EntityManager, ids: readonly string[]): Promise<Supervision[]> {
    const registered = new Map((await findRegisteredSupervisions(tx, ids)).map((each) => [each.id, each]));
    const newest = new Map((await this.movesOf(tx, ids)).map((move) => [move.supervisionId, move]));
    return ids.flatMap((id) => {
      const [head, move] = [registered.get(id), newest.get(id)];
      if (!head || !move) return [];
      const { version, ground, status, since, draftedBy, reconsiderationUpheld, outcome } = move;
      return [{ ...head, version, ground, status, since, draftedBy, reconsiderationUpheld, outcome }];
    });
  }

  /** Every move, oldest first. */
  movesOf(tx: EntityManager, ids: readonly string[]): Promise<MoveRow[]> {
    return tx.find(SupervisionMoveEntity, { where: { supervisionId: In([...ids]) }, order: { version: 'ASC' } });
  }

  async begin(tx: EntityManager, opened: Supervision, deed: Deed): Promise<Supervision> {
    await registerSupervision(tx, opened);
    await this.enter(tx, opened, deed);
    return opened;
  }

  async move(tx: EntityManager, seen: Supervision, next: Supervision, deed: Deed): Promise<Supervision> {
    const moved = { ...next, version: seen.version + 1 };
    await this.enter(tx, moved, deed);
    await updateRegister(tx, moved);
    return moved;
  }

  private async enter(tx: EntityManager, after: Supervision, { act, transition, by, told = {}, reason }: Deed): Promise<void> {
    const { id, version, matterId, caseId, status, ground, since, draftedBy, reconsiderationUpheld, outcome } = after;
    await add<MoveRow>(tx, SupervisionMoveEntity, {
      id: randomUUID(),
      version,
      supervisionId: id,
      matterId,
      caseId,
      act,
      transition: transition?.row ?? '',
      status,
      ground,
      since,
      draftedBy,
      reconsiderationUpheld,
      outcome,
      reason: reason ?? null,
      ...by,
    });
    if (!transition) return;
    for (const { contract, data, agencyId } of tellingsOf(transition, after, { ...told, byAgencyId: by.agencyId }))
      await this.outbox.add(tx, contract, { id, version, matterId, as: { agencyId } }, data);
  }
}
