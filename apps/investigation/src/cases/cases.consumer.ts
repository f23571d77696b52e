import {
  caseWithdrawn,
  clueAccepted,
  prosecutionDeclined,
  prosecutionFileReceived,
  prosecutionInitiated,
  type CaseWithdrawn,
  type ClueAccepted,
  type ProsecutionDeclined,
  type ProsecutionFileReceived,
  type ProsecutionInitiated,
} from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { CasesReviewService } from './cases.review.service.js';

/** A case follows acts that stand in other rows: those of the procuratorate, and its own withdrawal under supervision. */
@Controller()
export class CasesConsumer {
  constructor(private readonly cases: CasesReviewService) {}

  @OnFact(clueAccepted)
  clueAccepted(@Payload() { data }: ClueAccepted, @Ctx() { tx }: FactContext): Promise<void> {
    return this.cases.noteReporter(tx, data.clueId, data.reporterClass);
  }

  @OnFact(caseWithdrawn)
  withdrawn(@Payload() { data }: CaseWithdrawn, @Ctx() { tx }: FactContext): Promise<void> {
    return this.cases.followWithdrawal(tx, data.caseId);
  }

  @OnFact(prosecutionFileReceived)
  fileReceived(@Payload() { data }: ProsecutionFileReceived, @Ctx() { tx }: FactContext): Promise<void> {
    return this.cases.followProsecution(tx, data.caseId, 'prosecution-review');
  }

  @OnFact(prosecutionInitiated)
  initiated(@Payload() { data }: ProsecutionInitiated, @Ctx() { tx }: FactContext): Promise<void> {
    return this.cases.followProsecution(tx, data.caseId, 'prosecuted');
  }

  @OnFact(prosecutionDeclined)
  declined(@Payload() { data }: ProsecutionDeclined, @Ctx() { tx }: FactContext): Promise<void> {
    return this.cases.followProsecution(tx, data.caseId, 'declined');
  }
}
