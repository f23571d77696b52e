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
      (error) => this.log.warn({ err: { name: error instanceof Error ? error.name : 'unknown' } }, 'digests could not be made'),
    );
  }

  /** One look. */
  async look(): Promise<void> {
    const waiting = await this.sending.own(noAgency, (tx) => this.composer.waiting(tx));
    for (const agencyId of waiting) await this.sending.own(agencyId, (tx) => this.composer.compose(tx, agencyId));
  }
}
