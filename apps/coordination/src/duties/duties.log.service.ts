import type { DutyLog } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyAccess } from './duty-access.js';
import { DutyReading } from './duty-reading.js';
import { DutyRemarks } from './duty-remarks.js';

/** Tells what moved a duty, from where to where, why and by whom. */
@Injectable()
export class DutiesLogService {
  constructor(
    private readonly access: DutyAccess,
    private readonly reading: DutyReading,
    private readonly remarks: DutyRemarks,
  ) {}

  /** What people wrote with their moves is shown only where the caller named for what. */
  async read(tx: EntityManager, id: string, isPurposeNamed: boolean): Promise<DutyLog> {
    const { duty } = await this.access.load(tx, 'coordination:readDutyLog', id);
    const remarks = isPurposeNamed ? await this.remarks.of(tx, duty.id) : new Map<number, string>();
    const lines = await this.reading.log(tx, duty.id);
    return { items: lines.map((line) => ({ ...line, remark: remarks.get(line.version) ?? null })) };
  }
}
