import type { MoveReply } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from './duty.js';
import { DutyAccess } from './duty-access.js';
import { DutyReading } from './duty-reading.js';

/** Answers an order: which version the duty is in, and what the caller may order next. */
@Injectable()
export class DutiesRepliesService {
  constructor(
    private readonly access: DutyAccess,
    private readonly reading: DutyReading,
  ) {}

  async of(tx: EntityManager, { id, version, matterId, state }: DutyRow): Promise<MoveReply> {
    const running = await this.reading.one(tx, id);
    return { id, version, matterId, status: state, allowedActions: running ? await this.access.movesOf(tx, running) : [] };
  }
}
