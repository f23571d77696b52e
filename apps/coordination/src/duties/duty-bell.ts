import { exactly } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { serviceActor, type ServicePurpose } from '@homeward/security';
import { IN_TRANSACTION, Metrics } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyAlarms, type Alarm } from './duty-alarms.js';
import { DutiesFiringService } from './duties.firing.service.js';
import { DutiesFiringTogetherService, type FiredTogether } from './duties.firing-together.service.js';
import type { Fired } from './fired.js';

/** Who rings: the ringer of this service, or the journey of the matter two seconds later. */
export type Hand = 'ringer' | 'journey';

const purposeOf: Record<Hand, ServicePurpose> = { ringer: 'ring-duties', journey: 'carry-out-order' };
const noAgency = '00000000-0000-4000-8000-000000000000';

/** Rings for either hand: what is due together in one transaction, or a duty alone in the name of the agency that owes it. */
@Injectable()
export class DutyBell {
  private readonly firedBy;
  private readonly lateness;

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly firing: DutiesFiringService,
    private readonly together: DutiesFiringTogetherService,
    alarms: DutyAlarms,
    metrics: Metrics,
  ) {
    this.firedBy = metrics.counter('duty_fired_by_total', 'Steps fired, by the hand that rang', ['hand']);
    // Nothing fired is told as nothing, so that the first step of the second hand is seen.
    for (const hand of ['ringer', 'journey']) this.firedBy.inc({ hand }, 0);
    this.lateness = metrics.histogram(
      'duty_lateness_seconds',
      'How long after its instant a step fired',
      [0.05, 0.1, 0.25, 0.5, 1, 3, 10, 60, 600, 3_600],
    );
    metrics.gauge('duty_overdue_armed', 'Steps that should have fired by now', () =>
      this.own('ringer', (tx) => alarms.overdue(tx)),
    );
    metrics.gauge('duty_provisional', 'Running duties that rest on an unpublished calendar year', () =>
      this.own('ringer', (tx) => alarms.provisional(tx)),
    );
  }

  /** Fires the one step of a duty that is due now, if there is one and nobody was faster. */
  async ring(hand: Hand, { dutyId, agencyId }: Alarm): Promise<Fired | null> {
    const fired = await this.inTransaction(accessFor(hand, agencyId), (tx) => this.firing.fireRung(tx, dutyId));
    if (fired) this.note(hand, fired);
    return fired;
  }

  /** Fires what is due of any agency, in one transaction as far as that may be. Returns how many were due and those that have to be rung each by itself. */
  async ringDue(hand: Hand, most: number): Promise<Pick<FiredTogether, 'due' | 'left'>> {
    const { fired, ...rest } = await this.own(hand, (tx) => this.together.fireDue(tx, most));
    for (const each of fired) this.note(hand, each);
    return rest;
  }

  private note(hand: Hand, { at, firedAt }: Fired): void {
    this.firedBy.inc({ hand });
    this.lateness.observe((Date.parse(firedAt) - Date.parse(at)) / 1_000);
  }

  /** Work in the name of no agency: looking what is due, and telling of it whoever owes it. */
  own<Result>(hand: Hand, work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.inTransaction(accessFor(hand, noAgency), work);
  }
}

function accessFor(hand: Hand, agencyId: string): Access {
  const recordedAt = new Date().toISOString();
  const times = { occurred: exactly(recordedAt), recordedAt, implied: false, historical: false };
  return { agencyId, actorId: serviceActor('coordination'), purpose: purposeOf[hand], requestId: hand, ...times };
}
