import { randomUUID } from 'node:crypto';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalHash } from '../duties/canonical-hash.js';
import { notFoundOf, versionNotAbove } from './packs.errors.js';
import { actionOf, refuseEnded, withdrawn, type DraftKind, type PolicyDraft } from './policy-draft.js';
import { PublishingScope } from './publishing-scope.js';
import { PolicyDraftEntity } from './policy-draft.entity.js';

/** What an officer brings as a draft. */
export type Brought = Pick<PolicyDraft, 'kind' | 'name' | 'edition' | 'year' | 'content' | 'running' | 'findings'>;

/** Keeps the drafts of packs and calendars: brings them in, finds them, gives them up. */
@Injectable()
export class PolicyDrafts {
  constructor(
    private readonly permits: Permits,
    private readonly scope: PublishingScope,
  ) {}

  /** Asks for the right to a move that makes a new draft. */
  async permit(tx: EntityManager, kind: DraftKind, action: string): Promise<string> {
    const id = randomUUID();
    await this.permits.check(tx, action, { id, agencyId: accessOf(tx).agencyId }, notFoundOf(kind));
    return id;
  }

  async store(tx: EntityManager, id: string, brought: Brought): Promise<PolicyDraft> {
    const { agencyId, actorId, occurred, implied, recordedAt } = accessOf(tx);
    const { kind, name, edition } = brought;
    const known = await tx.createQueryBuilder(PolicyDraftEntity, 'draft').where({ agencyId, kind, name, edition }).getMany();
    if (known.some(({ status }) => status !== 'withdrawn')) throw versionNotAbove();
    return add<PolicyDraft>(tx, PolicyDraftEntity, {
      ...brought,
      id,
      version: 1,
      agencyId,
      hash: canonicalHash(brought.content),
      status: 'draft',
      draftedBy: actorId,
      proposedBy: null,
      previewHash: null,
      waivers: [],
      publishedBy: null,
      publishedAt: null,
      occurred,
      implied,
      recordedAt,
    });
  }

  /** The draft an officer may move, in the version the officer saw; what is put in force lies where the officer's agency has a say. */
  async load(tx: EntityManager, kind: DraftKind, move: string, seen: Seen): Promise<PolicyDraft> {
    const draft = await this.permitted(tx, kind, actionOf(kind, move), seen.id);
    if (move !== 'withdraw') await this.scope.require(tx, draft);
    refuseEnded(draft);
    return asSeen(draft, seen);
  }

  /** The draft an officer may read or work with. */
  async permitted(tx: EntityManager, kind: DraftKind, action: string, id: string): Promise<PolicyDraft> {
    const draft = await tx.findOneBy(PolicyDraftEntity, { id, kind });
    if (!draft) throw this.permits.absent(action, id, notFoundOf(kind));
    await this.permits.check(tx, action, draft, notFoundOf(kind));
    return draft;
  }

  /** The drafts of one kind that an officer may read, newest first. */
  async page(
    tx: EntityManager,
    kind: DraftKind,
    { name, ...page }: { name?: string | undefined; cursor?: string | undefined; limit: number },
  ): Promise<{ items: PolicyDraft[]; next: string | null }> {
    const drafts = tx.createQueryBuilder(PolicyDraftEntity, 'draft').where('draft.kind = :kind', { kind });
    if (name !== undefined) drafts.andWhere('draft.name = :name', { name });
    const { items, next } = await keysetPage(drafts, page);
    return {
      items: await this.permits.readable(tx, `coordination:list${kind === 'pack' ? 'Packs' : 'CalendarYears'}`, items),
      next,
    };
  }

  /** A draft as a job reads it, in its own name. */
  async get(tx: EntityManager, id: string): Promise<PolicyDraft> {
    const draft = await tx.findOneBy(PolicyDraftEntity, { id });
    if (!draft) throw new Error(`There is no draft ${id}.`);
    return draft;
  }

  replace(tx: EntityManager, before: PolicyDraft, after: PolicyDraft): Promise<PolicyDraft> {
    return replace<PolicyDraft>(tx, PolicyDraftEntity, before, after);
  }

  async withdraw(tx: EntityManager, kind: DraftKind, seen: Seen): Promise<PolicyDraft> {
    const draft = await this.load(tx, kind, 'withdraw', seen);
    return this.replace(tx, draft, withdrawn(draft));
  }
}
