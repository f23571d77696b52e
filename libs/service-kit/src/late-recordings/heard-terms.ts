import {
  dutyCancelled,
  dutyMergerBegun,
  dutyMergerEnded,
  dutyMet,
  dutyMissed,
  dutyMoved,
  dutyOpened,
  dutyPaused,
  dutyResumed,
  lateRecordingAgreed,
  type DutyCancelled,
  type DutyMergerBegun,
  type DutyMergerEnded,
  type DutyMet,
  type DutyOpened,
  type Fact,
  type FactContract,
  type LateRecordingAgreed,
  type MeetingActs,
} from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import type { DuePeriods } from './due-periods.js';
import type { LateRecordings } from './late-recordings.js';
import type { MergedMatters } from './merged-matters.js';

type Hears = (tx: EntityManager, fact: Fact<never>) => Promise<void>;

/** A service that publishes facts hears from coordination, beside whatever else it makes of that, which duties they can meet and what was agreed to be recorded late. */
export class HeardTerms {
  readonly contracts: readonly FactContract[] = [
    ...[dutyOpened, dutyMoved, dutyPaused, dutyResumed, dutyMissed, dutyMet, dutyCancelled],
    ...[dutyMergerBegun, dutyMergerEnded, lateRecordingAgreed],
  ];

  constructor(
    private readonly periods: DuePeriods,
    private readonly agreed: LateRecordings,
    private readonly mergers: MergedMatters,
    private readonly published: ReadonlySet<string>,
  ) {}

  /** Whether a fact is about an act of this service, or about matters as a whole: any other is passed over. */
  concerns({ name, data }: Fact): boolean {
    if (!this.contracts.some((contract) => contract.name === name)) return false;
    if (name === dutyMergerBegun.name || name === dutyMergerEnded.name) return true;
    const { fact, metBy } = data as { fact?: string; metBy?: MeetingActs };
    return [...(metBy?.facts ?? []), ...(fact === undefined ? [] : [fact])].some((each) => this.published.has(each));
  }

  async hear(tx: EntityManager, fact: Fact): Promise<void> {
    const hears: Hears = this.others[fact.name] ?? ((each, told) => this.keep(each, told));
    await hears(tx, fact as Fact<never>);
  }

  private readonly others: Record<string, Hears> = {
    [dutyMet.name]: (tx, fact: DutyMet) => this.met(tx, fact),
    [dutyCancelled.name]: (tx, fact: DutyCancelled) => this.cancelled(tx, fact),
    [dutyMergerBegun.name]: (tx, { key, data }: DutyMergerBegun) => this.mergers.join(tx, key, data.intoMatterId),
    [dutyMergerEnded.name]: (tx, { key }: DutyMergerEnded) => this.mergers.part(tx, key),
    [lateRecordingAgreed.name]: (tx, fact: LateRecordingAgreed) => this.lateRecordingAgreed(tx, fact),
  };

  private async keep(tx: EntityManager, { key, data }: DutyOpened): Promise<void> {
    const { dutyId, dutyType, dueAt, metBy } = data;
    if (metBy) await this.periods.keep(tx, { dutyId, dutyType, matterId: key, dueAt, metBy });
  }

  /** What was met late, or perhaps so, could still turn out to have been met in time by an act that is recorded later. */
  private async met(tx: EntityManager, { data }: DutyMet): Promise<void> {
    if (data.late === 'no') await this.periods.drop(tx, data.dutyId);
  }

  private cancelled(tx: EntityManager, { data, occurred }: DutyCancelled): Promise<void> {
    const goesOnElsewhere = data.reason === 'merged' || data.reason === 'superseded';
    return goesOnElsewhere ? this.periods.drop(tx, data.dutyId) : this.periods.dropUnmissed(tx, data.dutyId, occurred.notBefore);
  }

  private lateRecordingAgreed(tx: EntityManager, { key, agencyId, actorId, data }: LateRecordingAgreed): Promise<void> {
    const { lateRecordingId: id, ...act } = data;
    return this.agreed.keep(tx, { ...act, id, matterId: key === id ? null : key, agencyId, agreedBy: actorId });
  }
}
