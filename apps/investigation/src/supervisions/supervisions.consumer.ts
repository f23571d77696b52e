import {
  caseFiled,
  caseOpened,
  dutyEscalated,
  dutyMissed,
  dutyOpened,
  filingRefused,
  investigationConcluded,
  type CaseFiled,
  type CaseOpened,
  type DutyEscalated,
  type DutyMissed,
  type DutyOpened,
  type FilingRefused,
  type InvestigationConcluded,
} from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { SupervisionsFollowingService } from './supervisions.following.service.js';
import { SupervisionsOpeningService } from './supervisions.opening.service.js';

/** A supervision hears what the police do with the case, and what the clock says of its duties. */
@Controller()
export class SupervisionsConsumer {
  constructor(
    private readonly opening: SupervisionsOpeningService,
    private readonly following: SupervisionsFollowingService,
  ) {}

  @OnFact(caseOpened)
  caseOpened(@Payload() fact: CaseOpened, @Ctx() { tx }: FactContext): Promise<void> {
    return this.opening.watch(tx, fact);
  }

  @OnFact(caseFiled)
  caseFiled(@Payload() { data }: CaseFiled, @Ctx() { tx }: FactContext): Promise<void> {
    const how = data.supervised ? 'filed-under-supervision' : 'filed-without-supervision';
    return this.following.followCase(tx, data.caseId, 'caseFiled', [how]);
  }

  @OnFact(filingRefused)
  filingRefused(@Payload() { data }: FilingRefused, @Ctx() { tx }: FactContext): Promise<void> {
    return this.following.followCase(tx, data.caseId, 'filingRefused');
  }

  @OnFact(investigationConcluded)
  concluded(@Payload() { data }: InvestigationConcluded, @Ctx() { tx }: FactContext): Promise<void> {
    return this.following.followCase(tx, data.caseId, 'investigationConcluded');
  }

  @OnFact(dutyOpened)
  dutyOpened(@Payload() fact: DutyOpened, @Ctx() { tx }: FactContext): Promise<void> {
    return this.following.dutyOpened(tx, fact);
  }

  @OnFact(dutyMissed)
  dutyMissed(@Payload() fact: DutyMissed, @Ctx() { tx }: FactContext): Promise<void> {
    return this.following.dutyMissed(tx, fact);
  }

  @OnFact(dutyEscalated)
  dutyEscalated(@Payload() fact: DutyEscalated, @Ctx() { tx }: FactContext): Promise<void> {
    return this.following.dutyEscalated(tx, fact);
  }
}
