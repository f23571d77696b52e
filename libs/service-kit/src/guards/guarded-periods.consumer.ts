import {
  dutyCancelled,
  dutyMet,
  dutyMoved,
  dutyOpened,
  dutyPaused,
  dutyResumed,
  type DutyCancelled,
  type DutyMet,
  type DutyMoved,
  type DutyOpened,
  type DutyPaused,
  type DutyResumed,
} from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import { GuardedPeriods } from './guarded-periods.js';

type TellsOfWaiting = DutyOpened | DutyMoved | DutyPaused | DutyResumed;

/** A service whose facts may have to wait learns from coordination's facts for how long. */
@Controller()
export class GuardedPeriodsConsumer {
  constructor(private readonly periods: GuardedPeriods) {}

  @OnFact(dutyOpened)
  dutyOpened(@Payload() fact: DutyOpened, @Ctx() { tx }: FactContext): Promise<void> {
    return this.keep(tx, fact);
  }

  @OnFact(dutyMoved)
  dutyMoved(@Payload() fact: DutyMoved, @Ctx() { tx }: FactContext): Promise<void> {
    return this.keep(tx, fact);
  }

  @OnFact(dutyPaused)
  dutyPaused(@Payload() fact: DutyPaused, @Ctx() { tx }: FactContext): Promise<void> {
    return this.keep(tx, fact);
  }

  @OnFact(dutyResumed)
  dutyResumed(@Payload() fact: DutyResumed, @Ctx() { tx }: FactContext): Promise<void> {
    return this.keep(tx, fact);
  }

  @OnFact(dutyMet)
  dutyMet(@Payload() { data }: DutyMet, @Ctx() { tx }: FactContext): Promise<void> {
    return this.periods.drop(tx, data.dutyId);
  }

  @OnFact(dutyCancelled)
  dutyCancelled(@Payload() { data }: DutyCancelled, @Ctx() { tx }: FactContext): Promise<void> {
    return this.periods.drop(tx, data.dutyId);
  }

  private async keep(tx: EntityManager, { key, data }: TellsOfWaiting): Promise<void> {
    const { dutyId, dutyType, subjectKind, waiting } = data;
    if (waiting) await this.periods.keep(tx, { dutyId, dutyType, matterId: key, subjectKind, waiting });
  }
}
