import { operationOpened, type OperationOpened } from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { KnownOperations } from './known-operations.js';

@Controller()
export class NotesConsumer {
  constructor(private readonly operations: KnownOperations) {}

  @OnFact(operationOpened)
  operationOpened(@Payload() { agencyId, data }: OperationOpened, @Ctx() { tx }: FactContext): Promise<void> {
    return this.operations.note(tx, data.operationId, agencyId);
  }
}
