import type { ClockPage, DeskTransferPage, MatterPartQuery, TimelinePage, TimelineQuery } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { MatterWorkService } from '../desk/matter-work.service.js';
import { Showing } from '../lists/showing.js';
import { matterNotFound } from './matters.errors.js';
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

/** Shows what belongs to one matter. */
@Injectable()
export class MatterPartsService {
  constructor(
    private readonly permits: Permits,
    private readonly showing: Showing,
    private readonly work: MatterWorkService,
    private readonly matters: MattersReadingService,
  ) {}

  /** Every fact for those who take part; whoever told some of them, of a matter or an operation, finds these again. */
  async timeline(tx: EntityManager, id: string, { kind, entry: from, ...page }: TimelineQuery): Promise<TimelinePage> {
    const action = 'operations-centre:readTimeline';
    const query = entriesOf(tx, id);
    if (kind !== undefined) query.andWhere('entry.kind = :kind', { kind });
    if (from !== undefined) query.andWhere(`(entry.recorded_at, entry.id) <= (${placeOfEntry})`, { from });
    const shown = await this.showing.page(
      tx,
      { action, query, guarded: (entry) => ({ ...entry }), view: (entry) => ({ ...entry }) },
      page,
    );
    const isEmpty = shown.items.length === 0 && page.cursor === undefined;
    // Where nothing fits the question, there may be other entries; where there are none, there is no matter for this reader.
    if (isEmpty && !(await entriesOf(tx, id).getExists())) throw this.permits.absent(action, id, matterNotFound);
    return shown;
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
