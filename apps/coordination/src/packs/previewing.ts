import { createHash } from 'node:crypto';
import type { InTransaction } from '@homeward/database';
import { preview, type PreviewItem } from '@homeward/duty-policy';
import { IN_TRANSACTION, noAgency, ownAccess } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChangeItems } from './change-items.js';
import { ChangedPolicies, type ChangedPolicy } from './changed-policy.js';
import type { PolicyJob } from './policy-job.js';
import { PolicyJobs } from './policy-jobs.js';

const pageSize = 500;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Counts what a draft would do to the duties that run, and adds it up to the hash that two persons sign. */
@Injectable()
export class Previewing {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly jobs: PolicyJobs,
    private readonly changes: ChangedPolicies,
    private readonly items: ChangeItems,
  ) {}

  async run(job: PolicyJob, isStopping: () => boolean): Promise<void> {
    const change = await this.own(async (tx) => {
      await this.jobs.begin(tx, job);
      const found = await this.changes.of(tx, job.subjectId);
      const isOurs = await this.jobs.report(tx, job, { seen: 0, total: await this.items.count(tx, found), counts: {} });
      return isOurs ? found : null;
    });
    if (change) await this.walk(job, change, isStopping);
  }

  private async walk(job: PolicyJob, change: ChangedPolicy, isStopping: () => boolean): Promise<void> {
    const { draft, now, before, after, edition, scopeOf } = change;
    const subject = digest(JSON.stringify([draft.kind, draft.name, draft.edition, draft.hash, draft.running, edition]));
    const keepsVersions = draft.kind === 'calendar-year';
    const walk = preview(this.all(change), before, after, { now, digest, subject, scopeOf, keepsVersions, chunkSize: pageSize });
    for (let step = await walk.next(); ; step = await walk.next()) {
      const told = step.value;
      if ('hash' in told) {
        await this.own((tx) => this.jobs.finish(tx, job, { summary: told, edition }));
        return;
      }
      const isOurs = await this.own(async (tx) => {
        const reported = await this.jobs.report(tx, job, { seen: told.seen, counts: told.counts });
        if (reported) await this.jobs.keepRows(tx, job, told.rows, now);
        return reported;
      });
      if (!isOurs || isStopping()) return;
    }
  }

  private async *all(change: ChangedPolicy): AsyncGenerator<PreviewItem> {
    yield* this.paged((tx, from) => this.dutyPage(tx, change, from));
    yield* this.paged((tx, from) => this.factPage(tx, change, from));
  }

  /** A transaction for each page, so that nothing is held for as long as the whole takes. */
  private async *paged(read: (tx: EntityManager, from: string | null) => Promise<Page>): AsyncGenerator<PreviewItem> {
    let page = await this.own((tx) => read(tx, null));
    yield* page.items;
    while (page.last !== null) {
      const { last } = page;
      page = await this.own((tx) => read(tx, last));
      yield* page.items;
    }
  }

  private async dutyPage(tx: EntityManager, change: ChangedPolicy, from: string | null): Promise<Page> {
    const refs = await this.items.dutiesAfter(tx, change.draft, from, pageSize);
    const ids = refs.map(({ id }) => id);
    const items = await this.items.allRunning(tx, change, ids);
    return { items, last: refs.length < pageSize ? null : (refs.at(-1)?.id ?? null) };
  }

  private async factPage(tx: EntityManager, change: ChangedPolicy, from: string | null): Promise<Page> {
    const facts = await this.items.factsAfter(tx, change, from, pageSize);
    const items: PreviewItem[] = [];
    for (const fact of facts) items.push(...present(await this.items.opening(tx, change, fact)));
    return { items, last: facts.length < pageSize ? null : (facts.at(-1)?.factId ?? null) };
  }

  private own<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.inTransaction(ownAccess('coordination', 'ring-duties', noAgency), work);
  }
}

interface Page {
  items: PreviewItem[];
  last: string | null;
}

const present = (item: PreviewItem | null): PreviewItem[] => (item === null ? [] : [item]);
