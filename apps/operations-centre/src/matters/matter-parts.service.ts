import type { ClockPage, DeskTransferPage, MatterPartQuery, TimelinePage } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatterWorkService } from '../desk/matter-work.service.js';
import { Showing } from '../lists/showing.js';
import { matterNotFound } from './matters.errors.js';
import { MattersReadingService } from './matters.reading.service.js';
import { isShared } from './readable-matters.js';
import { TimelineEntity } from './timeline.entity.js';

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
  async timeline(tx: EntityManager, id: string, page: MatterPartQuery): Promise<TimelinePage> {
    const action = 'operations-centre:readTimeline';
    const query = tx
      .createQueryBuilder(TimelineEntity, 'entry')
      .where('entry.matter_id = :matterId', { matterId: id })
      .andWhere(`(entry.agency_id = :agencyId OR ${isShared('entry.matter_id')})`, { agencyId: accessOf(tx).agencyId });
    const shown = await this.showing.page(
      tx,
      { action, query, guarded: (entry) => ({ ...entry }), view: (entry) => ({ ...entry }) },
      page,
    );
    if (shown.items.length === 0 && page.cursor === undefined) throw this.permits.absent(action, id, matterNotFound);
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
