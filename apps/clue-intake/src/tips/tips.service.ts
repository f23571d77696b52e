import { randomUUID } from 'node:crypto';
import type { RegisterClue } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Permits } from '@homeward/security';
import { oneAtATime } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CluesRegistrationService } from '../clues/clues.registration.service.js';
import { CluesService } from '../clues/clues.service.js';
import type { RewardWish } from '../reward-records/reward-record.js';
import { RewardRecordsService } from '../reward-records/reward-records.service.js';
import type { TipMessage } from './tip-message.js';
import { TipMessageEntity } from './tip-message.entity.js';
import type { TipReceipt } from './tip-receipt.js';
import { TipReceiptEntity } from './tip-receipt.entity.js';
import { receiptNotReadable } from './tips.errors.js';

/** What one form makes: a clue, and a wish for a reward that is kept apart. */
interface Report {
  body: RegisterClue;
  reward: RewardWish | null;
}

/** What the public does: report, and add to a report. A report is a clue like every other (R12). */
@Injectable()
export class TipsService {
  constructor(
    private readonly permits: Permits,
    private readonly registration: CluesRegistrationService,
    private readonly clues: CluesService,
    private readonly rewards: RewardRecordsService,
  ) {}

  find(tx: EntityManager, codeHash: string): Promise<TipReceipt | null> {
    return tx.findOneBy(TipReceiptEntity, { codeHash });
  }

  /** One clue for one form, however often it is sent. */
  async report(tx: EntityManager, codeHash: string, { body, reward }: Report): Promise<TipReceipt> {
    await oneAtATime(tx, 'tip', codeHash);
    const existing = await this.find(tx, codeHash);
    if (existing) return existing;
    const { clue } = await this.registration.register(tx, body);
    const { recordedAt } = accessOf(tx);
    const receipt = await add<TipReceipt>(tx, TipReceiptEntity, {
      id: randomUUID(),
      version: 1,
      codeHash,
      clueId: clue.id,
      matterId: clue.matterId,
      agencyId: clue.agencyId,
      word: 'received',
      changedAt: recordedAt,
      recordedAt,
    });
    if (reward !== null) await this.rewards.keep(tx, clue, reward);
    await this.clues.issueTipCode(tx, clue.id);
    return receipt;
  }

  /** Reading under a code is recorded like every other reading. */
  async read(tx: EntityManager, receipt: TipReceipt): Promise<TipMessage[]> {
    await this.permits.check(tx, 'clue-intake:readTip', receipt, receiptNotReadable);
    return this.messages(tx, receipt.id);
  }

  /** The row security of the messages lets the public see those of the one receipt that stands in its transaction. */
  async messages(tx: EntityManager, receiptId: string): Promise<TipMessage[]> {
    await tx.query(`SELECT set_config('app.receipt', $1, true)`, [receiptId]);
    return tx.find(TipMessageEntity, { where: { receiptId }, order: { recordedAt: 'ASC', id: 'ASC' } });
  }

  /** What a reporter adds is a supplement of the clue; under the code stands that he did. Sent twice, it is one. */
  async supplement(tx: EntityManager, receipt: TipReceipt, message: { id: string; text: string }): Promise<void> {
    await oneAtATime(tx, 'tip-message', message.id);
    const known = await this.messages(tx, receipt.id);
    if (known.some(({ id }) => id === message.id)) return;
    await this.clues.supplement(tx, receipt.clueId, { kind: 'statement', text: message.text });
    const { clueId, matterId, agencyId } = receipt;
    const { recordedAt } = accessOf(tx);
    await add<TipMessage>(tx, TipMessageEntity, {
      id: message.id,
      version: 1,
      receiptId: receipt.id,
      ...{ clueId, matterId, agencyId, recordedAt },
      author: 'reporter',
      sealedText: null,
    });
  }
}
