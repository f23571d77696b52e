import { randomUUID } from 'node:crypto';
import type { RewardRecordView } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { FieldCipher } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clue } from '../clues/clue.js';
import { CluesReadingService } from '../clues/clues.reading.service.js';
import { sealedReachOf, type RewardRecord, type RewardWish } from './reward-record.js';
import { RewardRecordEntity } from './reward-record.entity.js';

/** Keeps who wishes for a reward apart from what he reported (R12). */
@Injectable()
export class RewardRecordsService {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly clues: CluesReadingService,
  ) {}

  async keep(tx: EntityManager, clue: Pick<Clue, 'id' | 'matterId'>, { reach }: RewardWish): Promise<void> {
    const id = randomUUID();
    await add<RewardRecord>(tx, RewardRecordEntity, {
      id,
      version: 1,
      clueId: clue.id,
      matterId: clue.matterId,
      sealedReach: reach === null ? null : this.cipher.seal(reach, sealedReachOf(id)),
      recordedAt: accessOf(tx).recordedAt,
    });
  }

  /** Whether a reward is wished for, and how it reaches the person: for the heads of the agency that has the clue. */
  async read(tx: EntityManager, clueId: string): Promise<RewardRecordView> {
    await this.clues.require(tx, 'clue-intake:readRewardRecord', clueId);
    const record = await tx.findOneBy(RewardRecordEntity, { clueId });
    const { id, sealedReach = null } = record ?? { id: '' };
    return { wished: record !== null, reach: sealedReach === null ? null : this.cipher.open(sealedReach, sealedReachOf(id)) };
  }
}
