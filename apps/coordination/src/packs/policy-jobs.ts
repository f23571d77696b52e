import { randomUUID } from 'node:crypto';
import { accessOf, add } from '@homeward/database';
import type { ImpactRow, ImpactSummary } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordSet } from '../duties/record-set.js';
import { newJob, type JobPlace, type PolicyJob } from './policy-job.js';
import { PolicyJobEntity, PolicyJobRowEntity } from './policy-job.entity.js';

/** What a piece of work has come to. */
export interface JobProgress {
  seen: number;
  total?: number;
  place?: JobPlace;
  counts?: PolicyJob['counts'];
  moved?: number;
  failed?: number;
}

const leaseSeconds = 60;
// Which advisory locks are those of publishing.
const publishing = 7_404;

/** The rows of jobs: asked for by officers, taken by whichever process is free, written by the one that holds the lease. */
@Injectable()
export class PolicyJobs {
  async ask(tx: EntityManager, kind: PolicyJob['kind'], subjectId: string): Promise<PolicyJob> {
    const { agencyId, actorId: requestedBy, recordedAt } = accessOf(tx);
    const job = newJob({ id: randomUUID(), agencyId, kind, subjectId, requestedBy, recordedAt });
    return add<PolicyJob>(tx, PolicyJobEntity, job);
  }

  /** Whether the officer has seen this impact, of the policy that is in force now. */
  async isSeen(tx: EntityManager, seen: { subjectId: string; by: string; hash: string; edition: string }): Promise<boolean> {
    const { subjectId, by: requestedBy, hash, edition } = seen;
    return tx.existsBy(PolicyJobEntity, { subjectId, requestedBy, hash, edition, kind: 'preview', status: 'done' });
  }

  /** One publication after the other: each is signed against what is in force. */
  async publishAlone(tx: EntityManager): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock($1, 0)`, [publishing]);
  }

  /** Takes a job that nobody works on: a new one, or one whose process has gone. */
  async take(tx: EntityManager): Promise<PolicyJob | null> {
    const claim = randomUUID();
    const taken = await tx.query<{ id: string }[]>(
      `WITH taken AS (
         UPDATE coordination.policy_jobs
            SET status = 'running', claimed_by = $1, leased_until = now() + make_interval(secs => $2), begun_at = now()
          WHERE id = (SELECT id FROM coordination.policy_jobs WHERE status IN ('waiting', 'running') AND leased_until < now()
                       ORDER BY recorded_at LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id)
       SELECT id FROM taken`,
      [claim, leaseSeconds],
    );
    const id = taken[0]?.id;
    return id === undefined ? null : tx.findOneBy(PolicyJobEntity, { id });
  }

  /** Leaves a job that has not ended to whoever takes it next. */
  async release(tx: EntityManager, job: PolicyJob): Promise<void> {
    await this.write(tx, job, { leased_until: '1970-01-01T00:00:00Z' });
  }

  /** Begins from the start: what a process that has gone had counted is counted again. */
  async begin(tx: EntityManager, { id }: PolicyJob): Promise<void> {
    await tx.delete(PolicyJobRowEntity, { jobId: id });
  }

  /** Notes how far it has come and keeps the lease. False: it was cancelled, or another process has taken it. */
  report(tx: EntityManager, job: PolicyJob, progress: JobProgress): Promise<boolean> {
    return this.write(tx, job, { ...progress });
  }

  async keepRows(tx: EntityManager, { id: jobId, agencyId }: PolicyJob, rows: readonly ImpactRow[], at: string): Promise<void> {
    const touched = rows.filter((row) => row.class !== 'unchanged');
    if (touched.length === 0) return;
    const values = touched.map(({ matterId: _matterId, agencyId: ownerAgencyId, ...row }) => ({
      ...row,
      id: randomUUID(),
      jobId,
      agencyId,
      ownerAgencyId,
      dutyId: row.class === 'newly-owed' ? null : row.key,
      recordedAt: at,
    }));
    await tx.query(
      `INSERT INTO coordination.policy_job_rows SELECT * FROM json_populate_recordset(NULL::coordination.policy_job_rows, $1)`,
      [recordSet(values)],
    );
  }

  /** Ends a job with what came of it. */
  finish(tx: EntityManager, job: PolicyJob, result: { summary?: ImpactSummary; edition?: string } = {}): Promise<boolean> {
    const { summary, edition } = result;
    const outcome = summary && {
      seen: summary.seen,
      total: summary.seen,
      counts: summary.counts,
      firing_at_once: summary.firingAtOnce,
      hash: summary.hash,
    };
    return this.write(tx, job, { ...outcome, ...(edition !== undefined && { edition }), status: 'done' });
  }

  fail(tx: EntityManager, job: PolicyJob, failure: string): Promise<boolean> {
    return this.write(tx, job, { status: 'failed', failure });
  }

  /** Only the process that holds the lease writes, and only while nobody has ended the job. */
  private async write(tx: EntityManager, { id, claimedBy }: PolicyJob, change: Record<string, unknown>): Promise<boolean> {
    const names = Object.keys(change).filter((name) => name !== 'leased_until');
    const ends = change['status'] === undefined ? [] : ['version = job.version + 1', 'finished_at = now()'];
    const lease = `leased_until = coalesce(change.leased_until, now() + make_interval(secs => $4))`;
    const set = [...names.map((name) => `${name} = change.${name}`), ...ends, lease];
    const written = await tx.query<unknown[]>(
      `WITH written AS (
         UPDATE coordination.policy_jobs AS job SET ${set.join(', ')}
           FROM jsonb_populate_record(NULL::coordination.policy_jobs, $3::jsonb) AS change
          WHERE job.id = $1 AND job.claimed_by = $2 AND job.status = 'running'
         RETURNING job.id)
       SELECT id FROM written`,
      [id, claimedBy, JSON.stringify(change), leaseSeconds],
    );
    return written.length === 1;
  }
}
