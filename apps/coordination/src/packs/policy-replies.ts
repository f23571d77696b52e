import type { JobView, MoveReply } from '@homeward/contracts';
import { Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { movesOf, type PolicyDraft } from './policy-draft.js';
import { movesOfJob, viewOf, type PolicyJob } from './policy-job.js';

/** Answers commands on drafts and jobs with what may be done next. */
@Injectable()
export class PolicyReplies {
  constructor(
    private readonly replies: Replies,
    private readonly clock: DutyClock,
  ) {}

  async ofDraft(tx: EntityManager, draft: PolicyDraft): Promise<MoveReply> {
    const { id, version, kind } = draft;
    const status = draft.status === 'published' ? 'in-force' : draft.status;
    return { id, version, matterId: null, status, allowedActions: await this.replies.movesOf(tx, draft, movesOf(kind, status)) };
  }

  /** Drafts with the moves that this caller may make. */
  movesOfDrafts(tx: EntityManager, drafts: readonly PolicyDraft[]): Promise<{ row: PolicyDraft; moves: string[] }[]> {
    return this.replies.withMoves(tx, drafts, ({ kind, status }) => movesOf(kind, status));
  }

  async ofJob(tx: EntityManager, job: PolicyJob): Promise<JobView> {
    return viewOf(job, await this.clock.now(tx), await this.replies.movesOf(tx, job, movesOfJob(job)));
  }
}
