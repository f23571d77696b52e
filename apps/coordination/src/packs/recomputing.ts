import type { InTransaction } from '@homeward/database';
import { DomainError } from '@homeward/contracts';
import type { LedgerFact } from '@homeward/duty-policy';
import { IN_TRANSACTION, noAgency, ownAccess } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChangeItems, type RunningRef } from './change-items.js';
import { ChangedPolicies, type ChangedPolicy } from './changed-policy.js';
import { DutyMoving } from './duty-moving.js';
import { isOutage } from './outage.js';
import type { JobPlace, PolicyJob } from './policy-job.js';
import { PolicyJobs } from './policy-jobs.js';

const page = 50;
const tries = 3;

/** Lets what runs follow a published change: a transaction for each duty, in the name of the agency that owes it. */
@Injectable()
export class Recomputing {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly jobs: PolicyJobs,
    private readonly changes: ChangedPolicies,
    private readonly items: ChangeItems,
    private readonly moving: DutyMoving,
  ) {}

  /** A process that stops leaves the rest to the next one, which goes on where this one was. */
  async run(job: PolicyJob, isStopping: () => boolean): Promise<void> {
    const change = await this.own(async (tx) => {
      const found = await this.changes.of(tx, job.subjectId);
      const isOurs = await this.jobs.report(tx, job, { total: await this.items.count(tx, found), seen: job.seen });
      return isOurs ? found : null;
    });
    if (!change) return;
    const tally = { seen: job.seen, moved: job.moved, failed: job.failed, place: job.place ?? { duty: null, fact: null } };
    const isDone =
      (await this.walkDuties(job, change, tally, isStopping)) && (await this.walkFacts(job, change, tally, isStopping));
    if (isDone) await this.own((tx) => this.jobs.finish(tx, job));
  }

  private async walkDuties(job: PolicyJob, change: ChangedPolicy, tally: Tally, isStopping: () => boolean): Promise<boolean> {
    for (;;) {
      const refs = await this.own((tx) => this.items.dutiesAfter(tx, change.draft, tally.place.duty, page));
      for (const ref of refs) this.add(tally, await this.moveOne(change, ref));
      tally.place = { ...tally.place, duty: refs.at(-1)?.id ?? tally.place.duty };
      if (!(await this.report(job, tally)) || isStopping()) return false;
      if (refs.length < page) return true;
    }
  }

  private async walkFacts(job: PolicyJob, change: ChangedPolicy, tally: Tally, isStopping: () => boolean): Promise<boolean> {
    for (;;) {
      const facts = await this.own((tx) => this.items.factsAfter(tx, change, tally.place.fact, page));
      for (const fact of facts) this.add(tally, await this.openFrom(change, fact));
      tally.place = { ...tally.place, fact: facts.at(-1)?.factId ?? tally.place.fact };
      if (!(await this.report(job, tally)) || isStopping()) return false;
      if (facts.length < page) return true;
    }
  }

  private moveOne(change: ChangedPolicy, { id, agencyId }: RunningRef): Promise<Done> {
    return this.patiently(() =>
      this.inTransaction(ownAccess('coordination', 'ring-duties', agencyId), (tx) => this.moving.move(tx, change, id)),
    );
  }

  private openFrom(change: ChangedPolicy, fact: LedgerFact): Promise<Done> {
    return this.patiently(() =>
      this.inTransaction(ownAccess('coordination', 'ring-duties', fact.agencyId), (tx) => this.moving.open(tx, change, fact)),
    );
  }

  /** Somebody else may move the same duty just now; another time it stands still. One that cannot be moved holds up no other. */
  private async patiently(work: () => Promise<number>): Promise<Done> {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      try {
        return { moved: await work(), failed: 0 };
      } catch (error) {
        if (isOutage(error)) throw error;
        if (!(error instanceof DomainError)) break;
      }
    }
    return { moved: 0, failed: 1 };
  }

  private add(tally: Tally, { moved, failed }: Done): void {
    tally.seen += 1;
    tally.moved += moved;
    tally.failed += failed;
  }

  private report(job: PolicyJob, { seen, moved, failed, place }: Tally): Promise<boolean> {
    return this.own((tx) => this.jobs.report(tx, job, { seen, moved, failed, place }));
  }

  private own<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.inTransaction(ownAccess('coordination', 'ring-duties', noAgency), work);
  }
}

interface Done {
  moved: number;
  failed: number;
}

interface Tally extends Done {
  seen: number;
  place: JobPlace;
}
