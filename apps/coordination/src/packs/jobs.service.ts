import type { JobRow, JobRowPage, JobRowQuery, JobView } from '@homeward/contracts';
import { asSeen, replace } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { jobNotFound } from './packs.errors.js';
import { cancelled, type PolicyJob } from './policy-job.js';
import { PolicyJobEntity, PolicyJobRowEntity } from './policy-job.entity.js';
import { PolicyReplies } from './policy-replies.js';

/** Shows how far jobs have come, hands out their rows, and lets an officer leave a preview. */
@Injectable()
export class JobsService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: PolicyReplies,
    private readonly clock: DutyClock,
  ) {}

  async get(tx: EntityManager, id: string): Promise<JobView> {
    return this.replies.ofJob(tx, await this.permitted(tx, 'coordination:readJob', id));
  }

  async rows(tx: EntityManager, id: string, query: JobRowQuery): Promise<JobRowPage> {
    const job = await this.permitted(tx, 'coordination:listJobRows', id);
    const rows = tx.createQueryBuilder(PolicyJobRowEntity, 'row').where('row.job_id = :id', { id: job.id });
    if (query.class !== undefined) rows.andWhere('row.class = :class', { class: query.class });
    const { items, next } = await keysetPage(rows, query);
    return { items: items.map(shown), next };
  }

  async cancel(tx: EntityManager, seen: Seen): Promise<JobView> {
    const job = asSeen(await this.permitted(tx, 'coordination:cancelJob', seen.id), seen);
    const left = cancelled(job, await this.clock.now(tx));
    return this.replies.ofJob(tx, await replace<PolicyJob>(tx, PolicyJobEntity, job, left));
  }

  private async permitted(tx: EntityManager, action: string, id: string): Promise<PolicyJob> {
    const job = await tx.findOneBy(PolicyJobEntity, { id });
    if (!job) throw this.permits.absent(action, id, jobNotFound);
    await this.permits.check(tx, action, job, jobNotFound);
    return job;
  }
}

function shown({
  id,
  dutyId,
  dutyType,
  ownerAgencyId,
  class: impact,
  before,
  after,
  firing,
  recordedAt,
}: PolicyJobRowEntity): JobRow {
  return { id, dutyId, dutyType, agencyId: ownerAgencyId, class: impact, before, after, firing, recordedAt };
}
