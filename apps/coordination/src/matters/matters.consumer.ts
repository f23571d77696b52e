import { clueRegistered, transferAccepted, type ClueRegistered, type TransferAccepted } from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { MattersRegisteringService } from './matters.registering.service.js';

@Controller()
export class MattersConsumer {
  constructor(private readonly matters: MattersRegisteringService) {}

  @OnFact(clueRegistered)
  clueRegistered(@Payload() fact: ClueRegistered, @Ctx() { tx }: FactContext): Promise<void> {
    return this.matters.enterClue(tx, fact);
  }

  @OnFact(transferAccepted)
  transferAccepted(@Payload() fact: TransferAccepted, @Ctx() { tx }: FactContext): Promise<void> {
    return this.matters.handOver(tx, fact);
  }
}
