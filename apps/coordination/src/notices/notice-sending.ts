import type { InTransaction } from '@homeward/database';
import { IN_TRANSACTION, noAgency, ownAccess } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Attempt } from './after-attempt.js';
import { DeliveryQueue, type TakenMessage } from './delivery-queue.js';
import { DeliverySettlement } from './delivery-settlement.js';
import { MessageWriting } from './message-writing.js';
import { NoticeChannels } from './notice-channel.js';

const batch = { most: 64, leaseSeconds: 60 };

/** Sends what waits: takes it in one transaction, sends it outside any, records what came of it in another. */
@Injectable()
export class NoticeSending {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly queue: DeliveryQueue,
    private readonly writing: MessageWriting,
    private readonly settlement: DeliverySettlement,
    @Inject(NoticeChannels) private readonly channels: NoticeChannels,
  ) {}

  take(): Promise<TakenMessage[]> {
    return this.own(noAgency, (tx) => this.queue.take(tx, batch));
  }

  giveBack(messages: readonly TakenMessage[]): Promise<void> {
    return this.own(noAgency, (tx) => this.queue.giveBack(tx, messages));
  }

  /** Sends without recording: a process that ends here leaves the message to be sent again under the same key. */
  async attempt(message: TakenMessage): Promise<Attempt> {
    const channel = this.channels.get(message.channel);
    const written = await this.own(message.agencyId, (tx) => this.writing.write(tx, message));
    if (!channel || written === null) return 'no-address';
    return channel.send(written);
  }

  /** True when the way was given up. */
  record(message: TakenMessage, attempt: Attempt): Promise<boolean> {
    return this.own(message.agencyId, (tx) => this.settlement.settle(tx, message, attempt));
  }

  own<Result>(agencyId: string, work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.inTransaction(ownAccess('coordination', 'ring-duties', agencyId), work);
  }
}
