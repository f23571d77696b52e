import type { LiaisonPage, LiaisonQuery, LiaisonView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, type LiaisonOfficer } from './liaison-officer.js';
import { LiaisonOfficerEntity } from './liaison-officer.entity.js';
import { openContact } from './liaison-cipher.js';
import { liaisonNotFound } from './liaison-officers.errors.js';

/** Shows who answers for an agency. Every agency reads it: a transfer has to find its liaison. */
@Injectable()
export class LiaisonOfficersReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: LiaisonQuery): Promise<LiaisonPage> {
    const { agencyId } = accessOf(tx);
    const posts = tx.createQueryBuilder(LiaisonOfficerEntity, 'post');
    if (query.agencyId !== undefined) posts.where('post.for_agency_id = :agencyId', { agencyId: query.agencyId });
    const page = await keysetPage(posts, query);
    const own = page.items.map((post) => ({ ...post, agencyId }));
    const passed = new Set((await this.permits.readable(tx, 'coordination:listLiaisons', own)).map(({ id }) => id));
    const showsContact = query.include === 'contact' && (await this.mayReadContact(tx, agencyId));
    const shown = await this.replies.withMoves(
      tx,
      page.items.filter(({ id }) => passed.has(id)),
      ({ status }) => allowedActions[status],
    );
    return { items: shown.map(({ row, moves }) => this.viewOf(row, showsContact, moves)), next: page.next };
  }

  /** Which of the agencies have a liaison today, each by its own calendar. */
  async agenciesServed(tx: EntityManager, agencyIds: readonly string[]): Promise<ReadonlySet<string>> {
    const posts = await tx.query<{ agencyId: string }[]>(
      `SELECT post.for_agency_id AS "agencyId" FROM coordination.liaison_officers post
         JOIN coordination.registered_agencies agency ON agency.id = post.for_agency_id
        WHERE post.for_agency_id = ANY ($1) AND post.status = 'appointed'
          AND (post.valid_to IS NULL OR (now() AT TIME ZONE agency.time_zone)::date <= post.valid_to)`,
      [agencyIds],
    );
    return new Set(posts.map(({ agencyId }) => agencyId));
  }

  /** Agencies whose post has passed its last day and has not been told of. */
  async agenciesOverdue(tx: EntityManager): Promise<string[]> {
    const posts = await tx.query<{ agencyId: string }[]>(
      `SELECT post.for_agency_id AS "agencyId" FROM coordination.liaison_officers post
         JOIN coordination.registered_agencies agency ON agency.id = post.for_agency_id
        WHERE post.status = 'appointed' AND (now() AT TIME ZONE agency.time_zone)::date > post.valid_to
        ORDER BY post.for_agency_id`,
    );
    return posts.map(({ agencyId }) => agencyId);
  }

  private async mayReadContact(tx: EntityManager, agencyId: string): Promise<boolean> {
    const row = { id: agencyId, agencyId };
    const [allowed] = await this.permits.allowed(tx, ['coordination:readLiaisonContact'], row);
    if (!allowed) return false;
    await this.permits.check(tx, allowed, row, liaisonNotFound);
    return true;
  }

  private viewOf(
    { sealedContact, recordedAt: _recordedAt, ...post }: LiaisonOfficer,
    showsContact: boolean,
    moves: string[],
  ): LiaisonView {
    const contact = sealedContact === null ? null : openContact(this.cipher, post.id, sealedContact);
    return { ...post, ...(showsContact && { contact }), allowedActions: moves };
  }
}
