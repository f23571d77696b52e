import { id, type MeetingActs } from '@homeward/contracts';
import { dutyTypesEndedBy } from '@homeward/duty-policy';
import { laterThan, type ActOnRow, type DutiesInTime, type LateAct, type LaterDuty, type MissedDuty } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asOne } from '../conflict-walls/matter-walls.js';
import { DutyEntity } from './duty.entity.js';
import { DutyPolicies } from './duty-policies.js';
import { termOf } from './duty-term.js';

/** What is still missed: owed, met late or perhaps so, or ended after it was due. */
const isMissed = `(duty.state IN ('open', 'paused', 'held') OR (duty.state = 'met' AND duty.late <> 'no')
  OR (duty.state = 'cancelled' AND duty.missedAt IS NOT NULL))`;

/** Finds, for acts of coordination itself, the duties whose time is over and that an act could have met in time: by what it tells the other services of them, in the matter and in those that count as one with it. */
@Injectable()
export class DutyMissed implements DutiesInTime {
  constructor(private readonly policies: DutyPolicies) {}

  async missed(tx: EntityManager, { fact, matterId, data, occurred, recordedAt }: LateAct): Promise<MissedDuty[]> {
    const { policy } = await this.policies.current(tx);
    const about = new Map(Object.entries(Object(data) as object));
    const duties = await tx
      .createQueryBuilder(DutyEntity, 'duty')
      .where(
        `(duty.matterId IN (${asOne('CAST(:matterId AS uuid)')}) OR (duty.matterId IS NULL AND duty.subjectId IN (:...subjects)))`,
        {
          matterId,
          subjects: [matterId, ...[...about.values()].filter((value) => id.safeParse(value).success)],
        },
      )
      .andWhere('duty.dutyType IN (:...types)', { types: ['', ...dutyTypesEndedBy(policy, fact)] })
      .andWhere('duty.dueAt >= :notBefore AND duty.dueAt < :recordedAt', { notBefore: occurred.notBefore, recordedAt })
      .andWhere(isMissed)
      .orderBy('duty.dueAt')
      .addOrderBy('duty.id')
      .getMany();
    return duties.flatMap((duty) => {
      const { dueAt, metBy } = termOf(duty, policy);
      const isMet = dueAt !== null && metBy !== undefined && couldMeet(metBy, { fact, about, occurred });
      return isMet ? [{ dutyId: duty.id, dutyType: duty.dutyType, dueAt }] : [];
    });
  }

  async later(tx: EntityManager, { fact, rowId, matterId, occurred }: ActOnRow): Promise<LaterDuty[]> {
    const { policy } = await this.policies.current(tx);
    const duties = await tx
      .createQueryBuilder(DutyEntity, 'duty')
      .where(`(duty.matterId IN (${asOne('CAST(:matterId AS uuid)')}) OR duty.matterId IS NULL) AND duty.subjectId = :rowId`, {
        matterId,
        rowId,
      })
      .andWhere('duty.dutyType IN (:...types)', { types: ['', ...dutyTypesEndedBy(policy, fact)] })
      .andWhere(`duty.state IN ('open', 'paused', 'held')`)
      .orderBy('duty.startedAt')
      .addOrderBy('duty.id')
      .getMany();
    const owed = duties.flatMap((duty) => {
      const { metBy } = termOf(duty, policy);
      return metBy?.facts.includes(fact) ? [{ dutyId: duty.id, dutyType: duty.dutyType, startedAt: metBy.actsFrom }] : [];
    });
    return laterThan(occurred, owed);
  }
}

interface Act extends Pick<LateAct, 'fact' | 'occurred'> {
  about: ReadonlyMap<string, unknown>;
}

/** One of the facts, about the subject or about none of its kind, and not certainly before the duty began. */
function couldMeet({ facts, subject, subjectId, actsFrom }: MeetingActs, { fact, about, occurred }: Act): boolean {
  const named = about.get(subject) ?? null;
  const isAfter = occurred.notBefore >= actsFrom || occurred.notAfter > actsFrom;
  return facts.includes(fact) && isAfter && (named === null || named === subjectId);
}
