import type { InTransaction } from '@homeward/database';
import { IN_TRANSACTION, LOG, noAgency, ownAccess, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { YearDoesNotFit } from './changed-policy.js';
import { isOutage } from './outage.js';
import type { PolicyJob } from './policy-job.js';
import { PolicyJobs } from './policy-jobs.js';
import { Previewing } from './previewing.js';
import { Recomputing } from './recomputing.js';

const pollMs = 500;

/** Takes previews and recomputations one after the other, beside the ringer; what a process leaves behind the next one takes up. */
@Injectable()
export class JobRunner implements Part {
  private running: Promise<void> | undefined;
  private isStopping = false;
  private wake: () => void = () => undefined;

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(LOG) private readonly log: Logger,
    private readonly jobs: PolicyJobs,
    private readonly previewing: Previewing,
    private readonly recomputing: Recomputing,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  /** Does one piece of work; false when there was none. */
  async turn(): Promise<boolean> {
    const job = await this.own((tx) => this.jobs.take(tx));
    if (!job) return false;
    try {
      await (job.kind === 'preview' ? this.previewing : this.recomputing).run(job, () => this.isStopping);
    } catch (error) {
      // What will never fit ends; an outage leaves the job to its lease, and somebody takes it up again.
      this.tell(job, error);
      if (!isOutage(error)) await this.own((tx) => this.jobs.fail(tx, job, failureOf(error)));
    }
    if (this.isStopping) await this.own((tx) => this.jobs.release(tx, job));
    return true;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const isBusy = await this.turn().catch((error: unknown) => this.tell(null, error));
      if (!this.isStopping && isBusy !== true) await this.wait();
    }
  }

  private tell(job: PolicyJob | null, error: unknown): false {
    this.log.error({ err: error, jobId: job?.id }, 'work on the policy was broken off');
    return false;
  }

  private async wait(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, pollMs);
    });
  }

  private own<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.inTransaction(ownAccess('coordination', 'ring-duties', noAgency), work);
  }
}

const failureOf = (error: unknown): string => (error instanceof YearDoesNotFit ? 'year-does-not-fit' : 'broken-off');
