import type { DeskMatterView, MatterPage, MatterQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Showing } from '../lists/showing.js';
import { beginnings } from './beginnings.js';
import type { MatterEntity } from './matter.entity.js';
import { guardedMatter, matterSummaryOf, matterViewOf } from './matter-view.js';
import { matterNotFound } from './matters.errors.js';
import { sharedMatters } from './readable-matters.js';
import { isUnderWay } from './stage-condition.js';

/** Shows the matters that the caller's agency takes part in. */
@Injectable()
export class MattersReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly showing: Showing,
  ) {}

  async list(tx: EntityManager, { ids, status, number, stage, ...page }: MatterQuery): Promise<MatterPage> {
    const matters = sharedMatters(tx);
    if (ids) matters.andWhere('matter.id = ANY(:ids)', { ids });
    if (status) matters.andWhere('matter.status = :status', { status });
    if (number !== undefined) matters.andWhere('matter.number = :number', { number });
    if (stage) matters.andWhere(isUnderWay('matter.stages', stage));
    const action = 'operations-centre:listMatters';
    return this.showing.page(tx, { action, query: matters, guarded: guardedMatter, view: matterSummaryOf }, page);
  }

  async get(tx: EntityManager, id: string): Promise<DeskMatterView> {
    const matter = await this.load(tx, 'operations-centre:showMatter', id);
    return { ...matterViewOf(matter), allowedActions: await this.beginningsIn(tx, matter) };
  }

  /** What the caller may begin: a new row would be one of the caller's own agency. */
  private async beginningsIn(tx: EntityManager, { id, status }: MatterEntity): Promise<string[]> {
    if (status === 'closed') return [];
    const { agencyId } = accessOf(tx);
    const allowed = await this.permits.allowed(tx, beginnings, { id, agencyId, matterId: id });
    return allowed.map((action) => action.slice(action.indexOf(':') + 1));
  }

  /** The matter, if the caller's agency takes part in it. */
  async load(tx: EntityManager, action: string, id: string): Promise<MatterEntity> {
    const matter = await sharedMatters(tx).andWhere('matter.id = :id', { id }).getOne();
    if (!matter) throw this.permits.absent(action, id, matterNotFound);
    await this.permits.check(tx, action, guardedMatter(matter), matterNotFound);
    return matter;
  }
}
