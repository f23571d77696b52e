import type { MoveReply } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asRowOf, movesOf, sideOf, type Transfer } from './transfer.js';

/** Answers a command on a transfer with what the caller's own side may do next. */
@Injectable()
export class TransferReplies {
  constructor(private readonly replies: Replies) {}

  async of(tx: EntityManager, transfer: Transfer): Promise<MoveReply> {
    const { id, version, matterId, status } = transfer;
    const side = sideOf(transfer, accessOf(tx).agencyId);
    const allowedActions = side && (await this.replies.movesOf(tx, asRowOf(transfer, side), movesOf(transfer, side)));
    return { id, version, matterId, status, allowedActions: allowedActions ?? [] };
  }
}
