import { randomUUID } from 'node:crypto';
import type { TipWord } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import { Audit, FieldCipher, Permits } from '@homeward/security';
import { IN_TRANSACTION } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Answers } from './answers.js';
import type { Desk } from './desks.js';
import { openMessage } from './message-cipher.js';
import { nobody, publicAccess } from './public-access.js';
import { clueOfTip, rewardOf } from './tip-clue.js';
import type { TipMessage } from './tip-message.js';
import { isReadable, type TipReceipt } from './tip-receipt.js';
import type { Language } from './tip-words.js';
import { TipsService } from './tips.service.js';

/** What a person sees under a code. */
export interface Standing {
  word: TipWord;
  changedAt: string;
  messages: { author: TipMessage['author']; text: string | null; recordedAt: string }[];
}

/** The door of the public: nobody signs in, the act is done for the agency that takes the report, and nothing of the request is kept. */
@Injectable()
export class TipsDoor {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly tips: TipsService,
    private readonly permits: Permits,
    private readonly audit: Audit,
    private readonly cipher: FieldCipher,
  ) {}

  /** Takes a report for the desk of its region, under the hash of its code. */
  async report(codeHash: string, answers: Answers, told: { desk: Desk; language: Language; placeName: string }): Promise<void> {
    const body = clueOfTip(answers, told.desk, told);
    await this.inTransaction(publicAccess(told.desk.agencyId, new Date()), (tx) =>
      this.tips.report(tx, codeHash, { body, reward: rewardOf(answers) }),
    );
  }

  async isKnown(codeHash: string): Promise<boolean> {
    return (await this.find(codeHash)) !== null;
  }

  /** What stands under a code, or nothing. A wrong code takes the same steps as a right one, and both are recorded. */
  async look(codeHash: string): Promise<Standing | null> {
    const receipt = await this.find(codeHash);
    return this.inTransaction(publicAccess(receipt?.agencyId ?? nobody, new Date()), async (tx) => {
      const messages = receipt ? await this.tips.read(tx, receipt) : await this.nothing(tx);
      return receipt && { word: receipt.word, changedAt: receipt.changedAt, messages: messages.map((each) => this.shown(each)) };
    });
  }

  /** Adds to a report that is not finished; false where it is, or where there is none. */
  async add(codeHash: string, message: { id: string; text: string }): Promise<boolean> {
    const receipt = await this.find(codeHash);
    if (!receipt || receipt.word === 'closed') return false;
    await this.inTransaction(publicAccess(receipt.agencyId, new Date()), (tx) => this.tips.supplement(tx, receipt, message));
    return true;
  }

  private async find(codeHash: string): Promise<TipReceipt | null> {
    const receipt = await this.inTransaction(publicAccess(nobody, new Date()), (tx) => this.tips.find(tx, codeHash));
    return receipt && isReadable(receipt, Date.now()) ? receipt : null;
  }

  private async nothing(tx: EntityManager): Promise<TipMessage[]> {
    const action = 'clue-intake:readTip';
    await this.permits.allowed(tx, [action], { id: nobody, agencyId: nobody });
    const object = { action, objectType: 'receipt-not-readable', objectId: null, matterId: null };
    await this.audit.record(tx, { ...object, decision: 'deny', policyIds: ['row-not-visible'], outcome: 'refused' });
    return this.tips.messages(tx, randomUUID());
  }

  private shown({ id, author, sealedText, recordedAt }: TipMessage): Standing['messages'][number] {
    return { author, text: sealedText === null ? null : openMessage(this.cipher, id, sealedText), recordedAt };
  }
}
