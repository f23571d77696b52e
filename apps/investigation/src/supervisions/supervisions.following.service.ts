import type { DutyEscalated, DutyMissed, DutyOpened } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findTransition, take } from './supervision.js';
import {
  bindDuty,
  clockedDuties,
  endsNoticePeriod,
  isClocked,
  isFilingLimit,
  markDuty,
  noteFilingLimit,
  withRunningDuty,
} from './supervision-clock.js';
import { SupervisionDocket } from './supervision-docket.js';
import { findOpenOfCase, openOfMatter } from './supervision-register.js';
import type { Circumstance, HeardAct } from './transition.js';

/** How a supervision follows what is heard of the case and of the clock. What the table does not list where it stands moves nothing. */
@Injectable()
export class SupervisionsFollowingService {
  constructor(private readonly docket: SupervisionDocket) {}

  /** The police decided about the case, or ended its investigation. */
  async followCase(tx: EntityManager, caseId: string, act: HeardAct, stated: readonly Circumstance[] = []): Promise<void> {
    const open = await findOpenOfCase(tx, caseId);
    if (open) await this.follow(tx, open.id, act, stated);
  }

  /** A duty that runs is tied to its supervision: what the clock says of it later names the duty only. */
  async dutyOpened(tx: EntityManager, { key, data }: DutyOpened): Promise<void> {
    const { dutyId, dutyType, ownerAgencyId } = data;
    if (!isClocked(dutyType)) return;
    const open = await openOfMatter(tx, key, ownerAgencyId);
    const taken = await withRunningDuty(
      tx,
      dutyType,
      open.map(({ id }) => id),
    );
    // A supervision that may have such a duty already comes last: it may be there for the second time.
    const wanted = [...open].sort((a, b) => Number(taken.includes(a.id)) - Number(taken.includes(b.id)));
    const standing = wanted.find(({ status }) => (clockedDuties[dutyType].in as readonly string[]).includes(status));
    // The duty of a supervised filing may be heard of before the filing itself.
    const owed = standing ?? (dutyType === 'CN-SUP-06' ? wanted[0] : undefined);
    if (owed) await bindDuty(tx, { dutyId, dutyType, supervisionId: owed.id });
  }

  /** The time of a duty is over. */
  async dutyMissed(tx: EntityManager, { key, data, occurred }: DutyMissed): Promise<void> {
    const { dutyId, dutyType, ownerAgencyId } = data;
    if (isFilingLimit(dutyType)) return this.filingLimitPassed(tx, key, ownerAgencyId);
    if (!isClocked(dutyType)) return;
    const supervisionId = await markDuty(tx, { dutyId, as: 'missed', at: occurred.notAfter });
    if (supervisionId && endsNoticePeriod(dutyType)) await this.follow(tx, supervisionId, 'noticePeriodPassed');
  }

  /** The clock proposes a step to a person; it takes none. */
  async dutyEscalated(tx: EntityManager, { data, occurred }: DutyEscalated): Promise<void> {
    if (data.act === 'propose' && isClocked(data.dutyType))
      await markDuty(tx, { dutyId: data.dutyId, as: 'proposed', at: occurred.notAfter });
  }

  private async filingLimitPassed(tx: EntityManager, matterId: string, agencyId: string): Promise<void> {
    await noteFilingLimit(tx, { matterId, agencyId, at: accessOf(tx).occurred.notAfter });
    for (const { id } of await openOfMatter(tx, matterId, agencyId)) await this.follow(tx, id, 'filingLimitPassed');
  }

  private async follow(tx: EntityManager, id: string, act: HeardAct, stated: readonly Circumstance[] = []): Promise<void> {
    const supervision = await this.docket.findForMove(tx, id);
    const transition = supervision && findTransition(supervision, act, new Set(stated));
    if (!supervision || !transition) return;
    const { occurred, implied, recordedAt } = accessOf(tx);
    const { procuratorateAgencyId, addresseeAgencyId } = supervision;
    const agencyId = transition.who === 'police' ? addresseeAgencyId : procuratorateAgencyId;
    const by = { agencyId, occurred, implied, asPublished: false, recordedAt };
    await this.docket.move(tx, supervision, take(supervision, transition, occurred), { act, transition, by });
  }
}
