import type { MoveReply } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatterGates } from '../matters/matter-gates.js';
import { asRowOf, movesOf, sideOf, type Transfer } from './transfer.js';

/** Tells what the caller's own side may do next with a transfer, and answers a command with it. */
@Injectable()
export class TransferReplies {
  constructor(
    private readonly replies: Replies,
    private readonly agencies: Agencies,
    private readonly gates: MatterGates,
  ) {}

  async of(tx: EntityManager, transfer: Transfer): Promise<MoveReply> {
    const { id, version, matterId, status } = transfer;
    return { id, version, matterId, status, allowedActions: await this.movesOf(tx, transfer) };
  }

  /** The moves of the caller's side, by its own clock; none for every other agency, and none while the matter is closed. */
  async movesOf(tx: EntityManager, transfer: Transfer): Promise<string[]> {
    const { agencyId, recordedAt: at } = accessOf(tx);
    const side = sideOf(transfer, agencyId);
    if (side === null || (await this.gates.stateOf(tx, transfer.matterId)) === 'closed') return [];
    const now = { at, zone: await this.agencies.zoneOf(tx, agencyId) };
    return this.replies.movesOf(tx, asRowOf(transfer, side), movesOf(transfer, side, now));
  }
}
