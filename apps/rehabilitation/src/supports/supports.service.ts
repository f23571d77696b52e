import { randomUUID } from 'node:crypto';
import { supportEnded as endedFact, supportReopened, type ProposeSupportEnd, type ReopenSupport } from '@homeward/contracts';
import { accessOf, add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { oneAtATime, PersonActs, type Act, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { end, keep, proposeEnd, reopen, type Support } from './support.js';
import { SupportEntity } from './support.entity.js';
import { supportRows } from './support-rows.js';
import { planExists, supportEnded } from './supports.errors.js';

/** The support that an agency owes a person since it agreed a plan. */
@Injectable()
export class SupportsService {
  constructor(
    private readonly acts: PersonActs,
    private readonly outbox: Outbox,
  ) {}

  /** Begins with the plan: one support for a person in a matter and agency. */
  async begin(tx: EntityManager, about: { matterId: string; personId: string }, act: Act): Promise<Support> {
    const { matterId, personId } = about;
    await oneAtATime(tx, 'support', act.agencyId, matterId, personId);
    const existing = await tx.findOneBy(SupportEntity, { agencyId: act.agencyId, matterId, personId });
    if (existing) throw existing.status === 'ended' ? supportEnded(existing.id) : planExists(personId);
    return add<Support>(tx, SupportEntity, {
      ...{ id: randomUUID(), version: 1, matterId, personId, ...act },
      ...{ status: 'active', draftedBy: accessOf(tx).actorId, decidedBy: null, proposedReason: null, hearing: null },
      ...{ reason: null, endedOccurred: null, reopenedOccurred: null },
    });
  }

  /** Nothing is changed about support that has ended. */
  async refuseAfterEnd(tx: EntityManager, id: string): Promise<void> {
    if (await tx.existsBy(SupportEntity, { id, status: 'ended' })) throw supportEnded(id);
  }

  async proposeEnd(tx: EntityManager, seen: Seen, body: ProposeSupportEnd): Promise<Support> {
    const { row } = await this.acts.load(tx, 'rehabilitation:proposeSupportEnd', supportRows, seen);
    const next = proposeEnd(row, body, accessOf(tx).actorId);
    return replace<Support>(tx, SupportEntity, row, next);
  }

  async end(tx: EntityManager, seen: Seen): Promise<Support> {
    const { row, act } = await this.acts.load(tx, 'rehabilitation:endSupport', supportRows, seen);
    const next = end(row, await this.acts.decider(tx, 'rehabilitation:confirmSupportEnd', row), act);

    const ended = await replace<Support>(tx, SupportEntity, row, next);
    await this.outbox.add(tx, endedFact, ended, { personId: ended.personId, reason: ended.reason ?? 'not-recorded' });
    return ended;
  }

  async keep(tx: EntityManager, seen: Seen): Promise<Support> {
    const { row } = await this.acts.load(tx, 'rehabilitation:keepSupport', supportRows, seen);
    return replace<Support>(tx, SupportEntity, row, keep(row));
  }

  async reopen(tx: EntityManager, seen: Seen, { reason }: ReopenSupport): Promise<Support> {
    const { row, act } = await this.acts.load(tx, 'rehabilitation:reopenSupport', supportRows, seen);

    const reopened = await replace<Support>(tx, SupportEntity, row, reopen(row, act));
    await this.outbox.add(tx, supportReopened, reopened, { personId: reopened.personId, reason });
    return reopened;
  }
}
