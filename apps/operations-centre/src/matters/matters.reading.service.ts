import type { DeskMatterView, MatterPage, MatterQuery, StageName } from '@homeward/contracts';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Showing } from '../lists/showing.js';
import type { MatterEntity } from './matter.entity.js';
import { guardedMatter, matterSummaryOf, matterViewOf } from './matter-view.js';
import { matterNotFound } from './matters.errors.js';
import { sharedMatters } from './readable-matters.js';

const stagesOfMatter: readonly StageName[] = ['intake', 'crackdown', 'prevention'];

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
    if (stage) whereActive(matters, stage);
    const action = 'operations-centre:listMatters';
    return this.showing.page(tx, { action, query: matters, guarded: guardedMatter, view: matterSummaryOf }, page);
  }

  async get(tx: EntityManager, id: string): Promise<DeskMatterView> {
    return matterViewOf(await this.load(tx, 'operations-centre:showMatter', id));
  }

  /** The matter, if the caller's agency takes part in it. */
  async load(tx: EntityManager, action: string, id: string): Promise<MatterEntity> {
    const matter = await sharedMatters(tx).andWhere('matter.id = :id', { id }).getOne();
    if (!matter) throw this.permits.absent(action, id, matterNotFound);
    await this.permits.check(tx, action, guardedMatter(matter), matterNotFound);
    return matter;
  }
}

function whereActive(matters: SelectQueryBuilder<MatterEntity>, stage: StageName): void {
  const path = stagesOfMatter.includes(stage) ? `$.${stage}.state` : `$.survivors.*.${stage}.state`;
  matters.andWhere(`jsonb_path_exists(matter.stages, '${path} ? (@ == "active")')`);
}
