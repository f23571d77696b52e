import {
  transferAccepted,
  transferExpired,
  transferOffered,
  transferRedirected,
  transferRefused,
  transferWithdrawn,
  type TransferAccepted,
  type TransferExpired,
  type TransferOffered,
  type TransferRedirected,
  type TransferRefused,
  type TransferWithdrawn,
} from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { CluesTransfersService } from './clues.transfers.service.js';

/** Facts about transfers move the clue that travels with them. */
@Controller()
export class CluesConsumer {
  constructor(private readonly clues: CluesTransfersService) {}

  @OnFact(transferOffered)
  offered(@Payload() { data }: TransferOffered, @Ctx() { tx }: FactContext): Promise<void> {
    return this.clues.sendOn(tx, data.clueId);
  }

  @OnFact(transferAccepted)
  accepted(@Payload() { data }: TransferAccepted, @Ctx() { tx }: FactContext): Promise<void> {
    return this.clues.moveTo(tx, data.clueId, data.toAgencyId);
  }

  @OnFact(transferRefused)
  refused(@Payload() { data }: TransferRefused, @Ctx() { tx }: FactContext): Promise<void> {
    return this.clues.takeBack(tx, data.clueId);
  }

  @OnFact(transferRedirected)
  redirected(@Payload() { data }: TransferRedirected, @Ctx() { tx }: FactContext): Promise<void> {
    return this.clues.takeBack(tx, data.clueId);
  }

  @OnFact(transferWithdrawn)
  withdrawn(@Payload() { data }: TransferWithdrawn, @Ctx() { tx }: FactContext): Promise<void> {
    return this.clues.takeBack(tx, data.clueId);
  }

  @OnFact(transferExpired)
  expired(@Payload() { data }: TransferExpired, @Ctx() { tx }: FactContext): Promise<void> {
    return this.clues.takeBack(tx, data.clueId);
  }
}
