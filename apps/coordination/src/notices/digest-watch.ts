import { everyMinute, LOG, noAgency, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DigestComposer } from './digest-composer.js';
import { NoticeSending } from './notice-sending.js';

/** Looks every minute whose morning has come; a transaction for each agency. */
@Injectable()
export class DigestWatch {
  constructor(
    private readonly sending: NoticeSending,
    private readonly composer: DigestComposer,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  watch(): Part {
    return everyMinute(
      () => this.look(),
      (error) => this.log.warn({ err: error }, 'digests could not be made'),
    );
  }

  /** One look. */
  async look(): Promise<void> {
    const waiting = await this.sending.own(noAgency, (tx) => this.composer.waiting(tx));
    for (const agencyId of waiting) await this.compose(agencyId);
  }

  /** An agency whose digests cannot be made now holds up no other; the next look tries again. */
  private async compose(agencyId: string): Promise<void> {
    try {
      await this.sending.own(agencyId, (tx) => this.composer.compose(tx, agencyId));
    } catch (error) {
      this.log.error({ err: error, agencyId }, 'the digests of an agency could not be made');
    }
  }
}
