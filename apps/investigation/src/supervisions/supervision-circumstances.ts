import { addMonths, instantOfLocal, localDay } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies, isHistory } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Supervision } from './supervision.js';
import { clockedDuties, hasFilingLimitPassed, marksOf, standingMarks } from './supervision-clock.js';
import { isBeforeArrestAndFile } from './supervision-register.js';
import type { Circumstance } from './transition.js';

/** What is so around a supervision, and what the clock proposes to a person. */
export interface Surroundings {
  circumstances: Set<Circumstance>;
  proposed: string[];
}

/** Looks up what the guards of the table ask. */
@Injectable()
export class SupervisionCircumstances {
  constructor(private readonly agencies: Agencies) {}

  async of(tx: EntityManager, supervision: Supervision): Promise<Surroundings> {
    const { id, matterId, caseId, addresseeAgencyId, status } = supervision;
    const access = accessOf(tx);
    const marks = standingMarks(supervision, await marksOf(tx, id));
    // A published history tells no clocks: what was done is taken as done in its time.
    const isUntold = isHistory(access);
    const circumstances = new Set<Circumstance>();
    const hasPassed = await hasFilingLimitPassed(tx, matterId, addresseeAgencyId);
    if (hasPassed || isUntold) circumstances.add('filing-limit-passed');
    if (!hasPassed) circumstances.add('filing-limit-running');
    if (isUntold || (await isBeforeArrestAndFile(tx, caseId))) circumstances.add('before-arrest-and-file');
    circumstances.add(supervision.reconsiderationUpheld ? 'reconsideration-upheld' : 'reconsideration-open');
    if (isUntold || (status === 'reasons-requested' && marks.length > 0)) circumstances.add('answer-overdue');
    if (isUntold || (status === 'correction-issued' && marks.length > 0)) circumstances.add('correction-unheeded');
    const threeMonths = status === 'dunned' ? await this.isThreeMonthsAgo(tx, supervision) : status === 'filed' && marks.length > 0;
    if (isUntold || threeMonths) circumstances.add('three-months-over');
    return { circumstances, proposed: [...new Set(marks.map(({ dutyType }) => clockedDuties[dutyType].proposes))] };
  }

  /** No duty counts the months after a dunning letter; the next one is a matter of the calendar. */
  private async isThreeMonthsAgo(tx: EntityManager, { since, procuratorateAgencyId }: Supervision): Promise<boolean> {
    const { timeZone } = await this.agencies.get(tx, procuratorateAgencyId);
    const day = addMonths(localDay(since, timeZone), 3);
    return accessOf(tx).occurred.notBefore > instantOfLocal(day, timeZone);
  }
}
