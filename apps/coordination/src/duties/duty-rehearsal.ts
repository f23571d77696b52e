import type { DutyRehearsal, RehearsedDesk } from '@homeward/contracts';
import { rowOf, type Policy, type Step } from '@homeward/duty-policy';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wallsBefore, type StandingWall } from '../conflict-walls/matter-walls.js';
import { firstChannels, planOf } from '../notices/delivery-plan.js';
import type { Desk } from '../notices/desk.js';
import { NoticeChannels } from '../notices/notice-channel.js';
import { NoticeRecipients } from '../notices/notice-recipients.js';
import { Roster } from '../notices/roster.js';
import { WorkingPlaces } from '../notices/working-places.js';
import type { DutyRow, RunningDuty } from './duty.js';

/** For whom and by which packs a ladder is rehearsed. */
export interface Rehearsing {
  policy: Policy;
  /** To whom the officers are named: those of their own agency. */
  agencyId: string;
}

type Rung = DutyRehearsal['rungs'][number];
interface Firing extends Rehearsing {
  duty: DutyRow;
  step: Pick<Step, 'at' | 'rung' | 'targets'> & Pick<Rung, 'act'>;
  walls: readonly StandingWall[];
}

/** Walks the rungs of a duty that have not fired through the desks and plans by which they would be told; nothing is sent. */
@Injectable()
export class DutyRehearsing {
  constructor(
    private readonly recipients: NoticeRecipients,
    private readonly roster: Roster,
    private readonly places: WorkingPlaces,
    @Inject(NoticeChannels) private readonly channels: NoticeChannels,
  ) {}

  async rungs(tx: EntityManager, { duty, steps }: RunningDuty, rehearsing: Rehearsing): Promise<Rung[]> {
    const walls = await wallsBefore(tx, duty.matterId);
    const rungs: Rung[] = [];
    for (const { rung, act, at, state, targets } of steps) {
      if (act === null || (state !== 'armed' && state !== 'held')) continue;
      const desks = await this.desks(tx, { ...rehearsing, duty, walls, step: { rung, act, at, targets } });
      rungs.push({ rung, act, at, state, desks });
    }
    return rungs;
  }

  private async desks(tx: EntityManager, firing: Firing): Promise<RehearsedDesk[]> {
    const { duty, step, walls, policy } = firing;
    // Recorded history tells nobody.
    if (duty.historical) return [];
    const { agencyId, counterpartAgencyId } = duty;
    const following = rowOf(policy, duty).ladder.flatMap(({ rung, to }) => (rung > step.rung ? [to] : []));
    const rung = { targets: step.targets, agencyId, counterpartAgencyId, firedAt: step.at, walls, following };
    const { desks } = await this.recipients.of(tx, rung);
    const told: RehearsedDesk[] = [];
    for (const desk of desks) told.push(await this.desk(tx, desk, firing));
    return told;
  }

  private async desk(tx: EntityManager, desk: Desk, { duty, step, walls, policy, agencyId }: Firing): Promise<RehearsedDesk> {
    const isCrisis = rowOf(policy, duty).ladder.some(({ act }) => act === 'page');
    const fired = { act: step.act, firedAt: step.at, dueAt: duty.dueAt ?? step.at, isCrisis };
    const { urgency, notBefore } = planOf(fired, await this.places.of(tx, desk.agencyId, policy));
    const { officerIds } = await this.roster.told(tx, desk, { holderIds: [duty.holderId], walls });
    return {
      ...{ agencyId: desk.agencyId, desk: desk.role, urgency, notBefore },
      channels: firstChannels(urgency, this.channels.open),
      officers: officerIds.length,
      officerIds: desk.agencyId === agencyId ? officerIds : [],
    };
  }
}
