import { transferReminded, type TransferReminded } from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { TransferReminders } from './transfer-reminders.js';

@Controller()
export class TransfersConsumer {
  constructor(private readonly reminders: TransferReminders) {}

  @OnFact(transferReminded)
  transferReminded(@Payload() fact: TransferReminded, @Ctx() { tx }: FactContext): Promise<void> {
    return this.reminders.tell(tx, fact);
  }
}
