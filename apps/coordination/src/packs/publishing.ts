import { calendarPublished, packPublished, type PublishChange } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalHash } from '../duties/canonical-hash.js';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyPolicies, latestPacks } from '../duties/duty-policies.js';
import { calendarWith } from './changed-policy.js';
import { publishNeedsSecondPerson, versionNotAbove } from './packs.errors.js';
import { isAbove, published, type DraftKind, type PolicyDraft } from './policy-draft.js';
import { PolicyDrafts } from './policy-drafts.js';
import { PolicyJobs } from './policy-jobs.js';

/** Puts a draft in force, which one person has proposed: another one publishes, and both have seen the same impact. */
@Injectable()
export class Publishing {
  constructor(
    private readonly drafts: PolicyDrafts,
    private readonly jobs: PolicyJobs,
    private readonly policies: DutyPolicies,
    private readonly clock: DutyClock,
    private readonly outbox: Outbox,
  ) {}

  async publish(tx: EntityManager, kind: DraftKind, seen: Seen, { hash }: PublishChange): Promise<PolicyDraft> {
    const draft = await this.drafts.load(tx, kind, 'publish', seen);
    const by = accessOf(tx).actorId;
    const decided = published(draft, by, { hash, at: await this.clock.now(tx) });
    await this.jobs.publishAlone(tx);
    if (!(await this.isSeen(tx, draft, by, hash))) throw publishNeedsSecondPerson();
    const content = kind === 'pack' ? await this.packOf(tx, draft) : await this.calendarOf(tx, draft);
    await this.putInForce(tx, decided, content);
    const stored = await this.drafts.replace(tx, draft, decided);
    if (kind === 'calendar-year' || draft.running.length > 0) await this.jobs.ask(tx, 'recompute', draft.id);
    await this.tell(tx, stored, canonicalHash(content));
    return stored;
  }

  private async isSeen(tx: EntityManager, { id: subjectId }: PolicyDraft, by: string, hash: string): Promise<boolean> {
    return this.jobs.isSeen(tx, { subjectId, by, hash, edition: await this.policies.edition(tx) });
  }

  private async packOf(tx: EntityManager, draft: PolicyDraft): Promise<object> {
    const former = latestPacks((await this.policies.published(tx)).packs).find(({ pack }) => pack === draft.name);
    if (former && !isAbove(draft.edition, former.version)) throw versionNotAbove();
    return draft.content;
  }

  private async calendarOf(tx: EntityManager, draft: PolicyDraft): Promise<object> {
    return calendarWith(draft, (await this.policies.published(tx)).calendars);
  }

  private async putInForce(tx: EntityManager, draft: PolicyDraft, content: object): Promise<void> {
    const { id, kind, name, edition, proposedBy, publishedBy, publishedAt } = draft;
    const [table, column] = kind === 'pack' ? ['pack_versions', 'pack'] : ['calendar_versions', 'calendar'];
    await tx.query(`UPDATE coordination.${table} SET status = 'retired' WHERE ${column} = $1 AND status = 'in-force'`, [name]);
    await tx.query(
      `INSERT INTO coordination.${table} (id, ${column}, version, status, content, hash, proposed_by, published_by, demonstration, published_at)
       VALUES ($1, $2, $3, 'in-force', $4, $5, $6, $7, false, $8)`,
      [id, name, edition, JSON.stringify(content), canonicalHash(content), proposedBy, publishedBy, publishedAt],
    );
  }

  private tell(tx: EntityManager, draft: PolicyDraft, hash: string): Promise<void> {
    const { id, edition, year } = draft;
    return draft.kind === 'pack'
      ? this.outbox.add(tx, packPublished, draft, { packId: id, packVersion: edition, hash })
      : this.outbox.add(tx, calendarPublished, draft, { calendarId: id, edition, year: year ?? 0, hash });
  }
}
