import { replace } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { moveTo, sendOn, takeBack, type Clue } from './clue.js';
import { ClueEntity } from './clue.entity.js';

/** How a clue follows its transfer, told by coordination's facts; these moves publish nothing of ours. */
@Injectable()
export class CluesTransfersService {
  async sendOn(tx: EntityManager, clueId: string | null): Promise<void> {
    await this.move(tx, clueId, sendOn);
  }

  async takeBack(tx: EntityManager, clueId: string | null): Promise<void> {
    await this.move(tx, clueId, takeBack);
  }

  async moveTo(tx: EntityManager, clueId: string | null, agencyId: string): Promise<void> {
    await this.move(tx, clueId, (clue) => moveTo(clue, agencyId));
  }

  private async move(tx: EntityManager, clueId: string | null, decide: (clue: Clue) => Clue | null): Promise<void> {
    const clue = clueId === null ? null : await tx.findOneBy(ClueEntity, { id: clueId });
    const moved = clue && decide(clue);
    if (clue && moved) await replace<Clue>(tx, ClueEntity, clue, moved);
  }
}
