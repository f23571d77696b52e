import type { JobView, MoveReply, ProposeChange, PublishChange } from '@homeward/contracts';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actionOf, refuseEnded, type DraftKind } from './policy-draft.js';
import { PolicyDrafts } from './policy-drafts.js';
import { PolicyJobs } from './policy-jobs.js';
import { PolicyReplies } from './policy-replies.js';
import { Proposing } from './proposing.js';
import { Publishing } from './publishing.js';

/** The way of a draft into force, the same for packs and for years of calendars. */
@Injectable()
export class PolicyMoves {
  constructor(
    private readonly drafts: PolicyDrafts,
    private readonly jobs: PolicyJobs,
    private readonly proposing: Proposing,
    private readonly publishing: Publishing,
    private readonly replies: PolicyReplies,
  ) {}

  /** Asks for the impact: a job, which officers watch and may leave. */
  async preview(tx: EntityManager, kind: DraftKind, id: string): Promise<JobView> {
    const draft = await this.drafts.permitted(tx, kind, actionOf(kind, 'preview'), id);
    refuseEnded(draft);
    return this.replies.ofJob(tx, await this.jobs.ask(tx, 'preview', draft.id));
  }

  async propose(tx: EntityManager, kind: DraftKind, seen: Seen, body: ProposeChange): Promise<MoveReply> {
    return this.replies.ofDraft(tx, await this.proposing.propose(tx, kind, seen, body));
  }

  async publish(tx: EntityManager, kind: DraftKind, seen: Seen, body: PublishChange): Promise<MoveReply> {
    return this.replies.ofDraft(tx, await this.publishing.publish(tx, kind, seen, body));
  }

  async withdraw(tx: EntityManager, kind: DraftKind, seen: Seen): Promise<MoveReply> {
    return this.replies.ofDraft(tx, await this.drafts.withdraw(tx, kind, seen));
  }
}
