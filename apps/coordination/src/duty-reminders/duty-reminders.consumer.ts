import { dutyReminded, type DutyReminded } from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ReminderTelling } from './reminder-telling.js';

@Controller()
export class DutyRemindersConsumer {
  constructor(private readonly telling: ReminderTelling) {}

  @OnFact(dutyReminded)
  dutyReminded(@Payload() fact: DutyReminded, @Ctx() { tx }: FactContext): Promise<void> {
    return this.telling.tell(tx, fact);
  }
}
