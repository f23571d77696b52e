import type { RescuePage, RescueQuery, RescueView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { movesFor } from './rescue.js';
import { openPlan } from './rescue-cipher.js';
import { RescueEntity } from './rescue.entity.js';
import { summaryOf } from './rescue-summary.js';
import { rescueNotFound } from './rescues.errors.js';

/** Shows rescues: codes by default, place and risk by right and purpose. */
@Injectable()
export class RescuesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
    private readonly cipher: FieldCipher,
  ) {}

  /** The own rescues; of one matter, those of every organ that shares it. */
  async list(tx: EntityManager, query: RescueQuery): Promise<RescuePage> {
    const rescues = tx.createQueryBuilder(RescueEntity, 'rescue');
    if (query.matterId) rescues.where('rescue.matter_id = :matterId', { matterId: query.matterId });
    else rescues.where('rescue.agency_id = :agencyId', { agencyId: accessOf(tx).agencyId });
    if (query.status) rescues.andWhere('rescue.status = :status', { status: query.status });
    const page = await keysetPage(rescues, query);
    const readable = await this.permits.readable(tx, 'rescue:listRescues', page.items);
    const shown = await this.replies.withMoves(tx, readable, (rescue) => movesFor(rescue, accessOf(tx).actorId));
    return { items: shown.map(({ row, moves }) => summaryOf(row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withPlan: boolean): Promise<RescueView> {
    const rescue = await tx.findOneBy(RescueEntity, { id });
    if (!rescue) throw this.permits.absent('rescue:readRescue', id, rescueNotFound);
    await this.permits.check(tx, 'rescue:readRescue', rescue, rescueNotFound);
    const summary = summaryOf(rescue, await this.replies.movesOf(tx, rescue, movesFor(rescue, accessOf(tx).actorId)));
    const [granted] = withPlan ? await this.permits.allowed(tx, ['rescue:readPlan'], { ...rescue }) : [];
    if (!granted) return summary;
    await this.permits.check(tx, granted, rescue, rescueNotFound);
    return { ...summary, ...openPlan(this.cipher, rescue) };
  }
}
