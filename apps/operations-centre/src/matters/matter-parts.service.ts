import {
  operationOpened,
  type ClockPage,
  type DeskTransferPage,
  type MatterPartQuery,
  type TimelinePage,
  type TimelineQuery,
} from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { MatterWorkService } from '../desk/matter-work.service.js';
import { Showing } from '../lists/showing.js';
import { MattersReadingService } from './matters.reading.service.js';
import { isShared } from './readable-matters.js';
import { TimelineEntity } from './timeline.entity.js';

const placeOfEntry = `SELECT since.recorded_at, since.id FROM operations_centre.timeline since
  WHERE since.id = :from AND since.matter_id = entry.matter_id`;

/** The entries that the reader's agency may see: all of them under a share, else its own. */
const entriesOf = (tx: EntityManager, matterId: string): SelectQueryBuilder<TimelineEntity> =>
  tx
    .createQueryBuilder(TimelineEntity, 'entry')
    .where('entry.matter_id = :matterId', { matterId })
    .andWhere(`(entry.agency_id = :agencyId OR ${isShared('entry.matter_id')})`, { agencyId: accessOf(tx).agencyId });

/** Whether the reader's agency runs the operation of this id. */
const runsOperation = (tx: EntityManager, id: string): Promise<boolean> =>
  tx.existsBy(TimelineEntity, { matterId: id, kind: 'prevention', fact: operationOpened.name, agencyId: accessOf(tx).agencyId });

/** Shows what belongs to one matter. */
@Injectable()
export class MatterPartsService {
  constructor(
    private readonly showing: Showing,
    private readonly work: MatterWorkService,
    private readonly matters: MattersReadingService,
  ) {}

  /** Every fact of a matter for those who take part in it, and of an operation for the agency that runs it. */
  async timeline(tx: EntityManager, id: string, { kind, entry: from, ...page }: TimelineQuery): Promise<TimelinePage> {
    const action = 'operations-centre:readTimeline';
    if (!(await runsOperation(tx, id))) await this.matters.load(tx, action, id);
    const query = entriesOf(tx, id);
    if (kind !== undefined) query.andWhere('entry.kind = :kind', { kind });
    if (from !== undefined) query.andWhere(`(entry.recorded_at, entry.id) <= (${placeOfEntry})`, { from });
    const view = (entry: TimelineEntity) => ({ ...entry });
    return this.showing.page(tx, { action, query, guarded: view, view }, page);
  }

  async clocks(tx: EntityManager, id: string, page: MatterPartQuery): Promise<ClockPage> {
    const action = 'operations-centre:listClocks';
    await this.matters.load(tx, action, id);
    return this.work.clocks(tx, action, id, page);
  }

  async transfers(tx: EntityManager, id: string, page: MatterPartQuery): Promise<DeskTransferPage> {
    const action = 'operations-centre:listMatterTransfers';
    await this.matters.load(tx, action, id);
    return this.work.transfers(tx, action, id, page);
  }
}
