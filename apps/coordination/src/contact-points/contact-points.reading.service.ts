import { contactPointView, type ContactPointPage, type ContactPointQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions } from './contact-point.js';
import { ContactPointEntity } from './contact-point.entity.js';

/** Shows which ways are set up for whom. Nobody reads an address back: it is set anew. */
@Injectable()
export class ContactPointsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ContactPointQuery): Promise<ContactPointPage> {
    const { agencyId } = accessOf(tx);
    const points = tx.createQueryBuilder(ContactPointEntity, 'point').where('point.agency_id = :agencyId', { agencyId });
    const { items, next } = await keysetPage(points, query);
    const readable = await this.permits.readable(tx, 'coordination:listContactPoints', items);
    const views = [];
    for (const point of readable) {
      const moves = await this.replies.movesOf(tx, point, allowedActions[point.status]);
      views.push(shownBy(contactPointView, point, moves));
    }
    return { items: views, next };
  }
}
