import { randomUUID } from 'node:crypto';
import type { NoticeAct, OutsideChannel } from '@homeward/contracts';
import { rowOf, type FiredRung, type Policy } from '@homeward/duty-policy';
import { Metrics } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from '../duties/duty.js';
import { asOne, keepsAgencyAway, wallsBefore, type StandingWall } from '../conflict-walls/matter-walls.js';
import { channelAfter, firstChannels, planOf, type DeliveryPlan } from './delivery-plan.js';
import type { Desk } from './desk.js';
import { NoticeChannels } from './notice-channel.js';
import { NoticeRecipients, type RungTargets } from './notice-recipients.js';
import { NoticeRows, type PlannedNotice } from './notice-rows.js';
import type { Notice } from './notice.js';
import { WorkingPlaces } from './working-places.js';

/** A rung that has just fired, the packs by which it did, and the time by the clock of the duties. */
export interface FiredNow {
  fired: FiredRung;
  policy: Policy;
  now: string;
}

interface Planning {
  policy: Policy;
  now: string;
  /** The plans that were made already, by what makes them alike. */
  plans: Map<string, DeliveryPlan>;
}

/** What of a rung its notices tell; what is told before the first one stands at rung 0. */
interface ToldRung extends Pick<FiredRung, 'rung' | 'targets' | 'proposal' | 'passed'> {
  act: NoticeAct;
}

/** A duty and the rung of its ladder that has fired. */
export interface FiredDuty {
  duty: DutyRow;
  fired: ToldRung;
}

interface RungMatter {
  number: string;
  walls: StandingWall[];
}

/** Leaves the notices of a rung in the transaction that fires it, and those of an offered transfer in the one that hears of it. */
@Injectable()
export class NoticesFiringService {
  private readonly lastResorts;

  constructor(
    private readonly recipients: NoticeRecipients,
    private readonly places: WorkingPlaces,
    private readonly rows: NoticeRows,
    @Inject(NoticeChannels) private readonly channels: NoticeChannels,
    metrics: Metrics,
  ) {
    this.lastResorts = metrics.counter(
      'notice_last_resort_total',
      'Notices that went to a level above because nobody sat at the desk',
    );
  }

  /** Tells every desk that the rung names. Recorded history tells nobody. */
  ofFiredRung(tx: EntityManager, duty: DutyRow, { fired, policy, now }: FiredNow): Promise<void> {
    return this.ofFiredRungs(tx, [{ duty, fired }], { policy, now });
  }

  /** The same for many rungs that fire in one transaction: what they have in common is looked up once. */
  async ofFiredRungs(tx: EntityManager, all: readonly FiredDuty[], { policy, now }: Omit<FiredNow, 'fired'>): Promise<void> {
    const rungs = all.filter(({ duty }) => !duty.historical);
    if (rungs.length === 0) return;
    const matters = await mattersOf(tx, rungs);
    const recipients = await this.recipients.ofEach(
      tx,
      rungs.map((rung) => rungTargets(rung, matters.get(rung.duty.matterId ?? '')?.walls ?? [], { policy, now })),
    );
    const planned: PlannedNotice[] = [];
    const at = { policy, now, plans: new Map<string, DeliveryPlan>() };
    for (const [index, { duty, fired }] of rungs.entries()) {
      const { desks, lastResorts } = recipients[index] ?? { desks: [], lastResorts: 0 };
      if (lastResorts > 0) this.lastResorts.inc(lastResorts);
      const matterNumber = matters.get(duty.matterId ?? '')?.number ?? null;
      for (const desk of desks) planned.push(await this.planned(tx, { duty, fired, desk, matterNumber }, at));
    }
    await this.rows.insert(tx, planned);
  }

  /** Tells the desk that is to answer an offered transfer, before any rung of its ladder. Where a wall keeps the whole agency away, nobody is asked. */
  async ofOffers(tx: EntityManager, duties: readonly DutyRow[], at: Omit<FiredNow, 'fired'>): Promise<void> {
    const told: FiredDuty[] = [];
    for (const duty of duties) {
      const fired: ToldRung = { rung: 0, act: 'transfer-offered', targets: [`${duty.ownerRole}@own`], proposal: null, passed: [] };
      if (!keepsAgencyAway(await wallsBefore(tx, duty.matterId), duty.agencyId)) told.push({ duty, fired });
    }
    await this.ofFiredRungs(tx, told, at);
  }

  private async planned(
    tx: EntityManager,
    { duty, fired, desk, matterNumber }: FiredDuty & { desk: Desk; matterNumber: string | null },
    at: Planning,
  ): Promise<PlannedNotice> {
    const plan = await this.planFor(tx, { duty, fired, desk }, at);
    const notice = { ...noticeOf(duty, { fired, desk, now: at.now }), matterNumber, urgency: plan.urgency };
    return { notice, plan, channels: firstChannels(plan.urgency, this.channels.open) };
  }

  /** What is alike goes out alike, and is thought about once. */
  private async planFor(
    tx: EntityManager,
    { duty, fired, desk }: FiredDuty & { desk: Desk },
    { policy, now, plans }: Planning,
  ): Promise<DeliveryPlan> {
    const dueAt = duty.dueAt ?? now;
    const isCrisis = rowOf(policy, duty).ladder.some((rung) => rung.act === 'page');
    const alike = [fired.act, isCrisis, dueAt, desk.agencyId].join(' ');
    const plan =
      plans.get(alike) ??
      planOf({ act: fired.act, firedAt: now, dueAt, isCrisis }, await this.places.of(tx, desk.agencyId, policy));
    plans.set(alike, plan);
    return plan;
  }

  /** The way to try when one is dead. */
  wayAfter(channel: OutsideChannel): OutsideChannel | null {
    return channelAfter(channel, this.channels.open);
  }

  /** Tells the next recipient of a notice that could not be delivered, at once. */
  async passOn(tx: EntityManager, notice: Notice, now: string): Promise<void> {
    const desk = await this.recipients.after(tx, notice, now, await wallsBefore(tx, notice.matterId));
    if (desk === null) return;
    this.lastResorts.inc();
    const next: Notice = { ...notice, ...desk, id: randomUUID(), version: 1, ...unread, recordedAt: now };
    const plan = { urgency: notice.urgency, notBefore: now };
    await this.rows.insert(tx, [{ notice: next, plan, channels: firstChannels(plan.urgency, this.channels.open) }]);
  }
}

const rungTargets = (
  { duty, fired }: FiredDuty,
  walls: readonly StandingWall[],
  { policy, now }: Omit<FiredNow, 'fired'>,
): RungTargets => ({
  targets: fired.targets,
  agencyId: duty.agencyId,
  counterpartAgencyId: duty.counterpartAgencyId,
  firedAt: now,
  walls,
  following: walls.length === 0 ? [] : rowOf(policy, duty).ladder.flatMap(({ rung, to }) => (rung > fired.rung ? [to] : [])),
});

const unread = { status: 'unread', readBy: null, readAt: null } as const;

function noticeOf(
  duty: DutyRow,
  { fired, desk, now }: { fired: ToldRung; desk: Desk; now: string },
): Omit<Notice, 'matterNumber' | 'urgency'> {
  const { pack, packVersion, dutyType, cycle, matterId } = duty;
  return {
    id: randomUUID(),
    version: 1,
    ...desk,
    ...{ matterId, dutyId: duty.id, cycle, rung: fired.rung, pack, packVersion, dutyType },
    ...{ act: fired.act, proposal: fired.proposal, passedRungs: fired.passed },
    // A rung fires on a running clock only, which has a due instant.
    dueAt: duty.dueAt ?? now,
    link: `/duties/${duty.id}`,
    ...unread,
    recordedAt: now,
  };
}

/** The matters in which rungs have fired: their numbers, and the walls before them and before those that count as one with them. */
async function mattersOf(tx: EntityManager, rung: readonly FiredDuty[]): Promise<ReadonlyMap<string, RungMatter>> {
  const ids = new Set(rung.map(({ duty }) => duty.matterId).filter((id) => id !== null));
  if (ids.size === 0) return new Map();
  const matters = await tx.query<(RungMatter & { id: string })[]>(
    `SELECT m.id, m.number, ARRAY(SELECT jsonb_build_object('agencyId', w.agency_id, 'officerId', w.officer_id)
                                    FROM coordination.walls w WHERE w.matter_id IN (${asOne('m.id')}) AND w.lifted_at IS NULL) AS walls
       FROM coordination.registered_matters m WHERE m.id = ANY($1)`,
    [[...ids]],
  );
  return new Map(matters.map((matter) => [matter.id, matter]));
}
