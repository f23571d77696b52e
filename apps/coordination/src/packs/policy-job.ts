import type { JobStatus, JobView } from '@homeward/contracts';
import type { ImpactClass } from '@homeward/duty-policy';
import { jobNotRunning } from './packs.errors.js';

/** How far a job has come: the last duty and the last fact it has dealt with. */
export interface JobPlace {
  duty: string | null;
  fact: string | null;
}

/** A long piece of work on policy: what a change would do, or doing it. */
export interface PolicyJob {
  id: string;
  version: number;
  agencyId: string;
  kind: 'preview' | 'recompute';
  /** The draft it is about. */
  subjectId: string;
  requestedBy: string;
  status: JobStatus;
  place: JobPlace | null;
  seen: number;
  total: number | null;
  counts: Partial<Record<ImpactClass, number>>;
  firingAtOnce: number;
  moved: number;
  failed: number;
  hash: string | null;
  /** What was in force when it was previewed. */
  edition: string | null;
  failure: string | null;
  begunAt: string | null;
  finishedAt: string | null;
  claimedBy: string | null;
  leasedUntil: string;
  recordedAt: string;
}

/** A job that waits to be taken. */
export function newJob(job: Pick<PolicyJob, 'id' | 'agencyId' | 'kind' | 'subjectId' | 'requestedBy' | 'recordedAt'>): PolicyJob {
  return {
    ...job,
    version: 1,
    status: 'waiting',
    place: null,
    seen: 0,
    total: null,
    counts: {},
    firingAtOnce: 0,
    moved: 0,
    failed: 0,
    hash: null,
    edition: null,
    failure: null,
    begunAt: null,
    finishedAt: null,
    claimedBy: null,
    leasedUntil: '1970-01-01T00:00:00.000Z',
  };
}

const isUnderWay = ({ status }: PolicyJob): boolean => status === 'waiting' || status === 'running';

/** Leaving a preview concerns nobody else. */
export const silentMoves = ['cancel'] as const;

/** A preview may be left at any time; what moves duties is carried to its end. */
export const movesOfJob = (job: PolicyJob): string[] => (job.kind === 'preview' && isUnderWay(job) ? ['cancelJob'] : []);

export function cancelled(job: PolicyJob, now: string): PolicyJob {
  if (movesOfJob(job).length === 0) throw jobNotRunning();
  return { ...job, status: 'cancelled', finishedAt: now };
}

/** A job as it is shown, with the time it will still take. */
export function viewOf(job: PolicyJob, now: string, allowedActions: string[]): JobView {
  const { id, version, kind, subjectId, status, requestedBy, seen, total, failure, recordedAt, finishedAt } = job;
  return {
    id,
    version,
    kind,
    subjectId,
    status,
    requestedBy,
    progress: { done: seen, total, unit: 'duties', etaSeconds: secondsLeft(job, now) },
    result: status === 'done' ? resultOf(job) : null,
    failure,
    recordedAt,
    finishedAt,
    allowedActions,
  };
}

const resultOf = ({ counts, firingAtOnce, hash, moved, failed }: PolicyJob) => ({ counts, firingAtOnce, hash, moved, failed });

function secondsLeft({ status, seen, total, begunAt }: PolicyJob, now: string): number | null {
  if (status === 'done') return 0;
  if (status !== 'running' || total === null || begunAt === null || seen === 0) return null;
  const perItem = (Date.parse(now) - Date.parse(begunAt)) / 1_000 / seen;
  return Math.max(0, Math.ceil(perItem * (total - seen)));
}
