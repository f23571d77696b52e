import { accessOf } from '@homeward/database';
import { advance } from '@homeward/duty-policy';
import { Audit } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BrakeCounts } from './brake-counts.js';
import type { DutyPlace } from './brake-room.js';
import { DeskWork } from './desk-work.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyReading } from './duty-reading.js';

const mostLookedAt = 1_000;

/** Lets duties go that the brake has kept back, earliest due first, as far as there is room. */
@Injectable()
export class DutiesReleasingService {
  constructor(
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
    private readonly counts: BrakeCounts,
    private readonly audit: Audit,
  ) {}

  /** The agencies for which duties are kept back. */
  async holding(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ agencyId: string }[]>(
      `SELECT DISTINCT agency_id AS "agencyId" FROM coordination.duties WHERE state = 'held' ORDER BY 1`,
    );
    return rows.map(({ agencyId }) => agencyId);
  }

  /** The duties of an agency for which there is room again. */
  async next(tx: EntityManager, agencyId: string): Promise<string[]> {
    const held = await tx.query<(DutyPlace & { id: string })[]>(
      `SELECT id, agency_id AS "agencyId", owner_role AS "ownerRole", holder_id AS "holderId"
         FROM coordination.duties WHERE state = 'held' AND agency_id = $1 ORDER BY due_at, id LIMIT $2`,
      [agencyId, mostLookedAt],
    );
    if (held.length === 0) return [];
    const { policy } = await this.reading.policy(tx);
    const room = await this.counts.room(tx, held, policy);
    return held.filter((duty) => room.take(duty)).map(({ id }) => id);
  }

  async release(tx: EntityManager, dutyId: string): Promise<void> {
    const seen = await this.reading.one(tx, dutyId);
    if (seen === null) return;
    const now = await this.clock.nowAlone(tx, seen.duty.matterId);
    const running = await this.reading.one(tx, dutyId);
    if (running?.duty.state !== 'held') return;
    const { policy } = await this.reading.policy(tx);
    const work = new DeskWork({ policy, ledger: [], now, actor: accessOf(tx).actorId });
    const input = { kind: 'command', command: { kind: 'release-hold' }, ledger: [], now } as const;
    let current = running;
    for (const effect of advance(running, input, policy).effects) current = await this.desk.move(tx, work, current, effect);
    await this.audit.record(tx, {
      action: 'duties:releaseHeld',
      objectType: 'duty',
      objectId: dutyId,
      matterId: running.duty.matterId,
      decision: 'allow',
      policyIds: ['service-principal'],
      outcome: current.duty.state,
    });
    await this.desk.finish(tx, work);
  }
}
