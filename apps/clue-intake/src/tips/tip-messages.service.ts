import { randomUUID } from 'node:crypto';
import { reporterInformed, type AskReporter, type TipMessages } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clue } from '../clues/clue.js';
import { CluesReadingService } from '../clues/clues.reading.service.js';
import { CluesService } from '../clues/clues.service.js';
import { openMessage, sealMessage } from './message-cipher.js';
import { refusePersonalData, toldBy, type TipMessage } from './tip-message.js';
import { TipMessageEntity } from './tip-message.entity.js';
import { TipReceiptEntity } from './tip-receipt.entity.js';
import { clueHasNoReceipt } from './tips.errors.js';

/** What a desk says to whoever holds the code of a clue, and what it reads there (N20). */
@Injectable()
export class TipMessagesService {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly outbox: Outbox,
    private readonly clues: CluesService,
    private readonly reading: CluesReadingService,
  ) {}

  async ask(tx: EntityManager, clueId: string, { text, about }: AskReporter): Promise<Clue> {
    const { clue, reporter } = await this.clues.open(tx, 'clue-intake:askReporter', clueId);
    const receipt = await tx.findOneBy(TipReceiptEntity, { clueId });
    if (!receipt) throw clueHasNoReceipt(clueId);
    refusePersonalData(text, reporter);
    const id = randomUUID();
    const { agencyId, recordedAt } = accessOf(tx);
    const message = await add<TipMessage>(tx, TipMessageEntity, {
      id,
      version: 1,
      receiptId: receipt.id,
      clueId,
      matterId: clue.matterId,
      agencyId,
      author: 'desk',
      sealedText: sealMessage(this.cipher, id, text),
      recordedAt,
    });
    const told = toldBy(about);
    const { reporterClass } = clue;
    if (told) await this.outbox.add(tx, reporterInformed, message, { clueId, about: told, reporterClass });
    return clue;
  }

  async list(tx: EntityManager, clueId: string): Promise<TipMessages> {
    await this.reading.require(tx, 'clue-intake:readMessages', clueId);
    const messages = await tx.find(TipMessageEntity, { where: { clueId }, order: { recordedAt: 'ASC', id: 'ASC' } });
    return {
      items: messages.map(({ id, author, sealedText, recordedAt }) => ({
        id,
        author,
        text: sealedText === null ? null : openMessage(this.cipher, id, sealedText),
        recordedAt,
      })),
    };
  }
}
