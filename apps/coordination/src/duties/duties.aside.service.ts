import type { PutDutyAside } from '@homeward/contracts';
import { accessOf, asSeen } from '@homeward/database';
import { FieldCipher } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from './duty.js';
import { DutyAccess } from './duty-access.js';
import { DutyClock } from './duty-clock.js';
import { mayPutAside } from './put-aside.js';

/** Puts a duty out of an officer's sight until a day of return; it runs, rings and falls due as before (Y03). */
@Injectable()
export class DutiesAsideService {
  constructor(
    private readonly access: DutyAccess,
    private readonly clock: DutyClock,
    private readonly cipher: FieldCipher,
  ) {}

  async putAside(tx: EntityManager, seen: Seen, { until, reason }: PutDutyAside): Promise<DutyRow> {
    const { duty } = await this.access.load(tx, 'coordination:putDutyAside', seen.id);
    mayPutAside(asSeen(duty, seen), { until, now: await this.clock.now(tx) });
    const { agencyId, actorId, recordedAt } = accessOf(tx);
    const sealed = this.cipher.seal(reason, { table: 'put_asides', column: 'sealed_reason', rowId: `${duty.id} ${actorId}` });
    await tx.query(
      `INSERT INTO coordination.put_asides (duty_id, officer_id, agency_id, matter_id, until, sealed_reason, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (duty_id, officer_id) DO UPDATE SET until = EXCLUDED.until, sealed_reason = EXCLUDED.sealed_reason,
         recorded_at = EXCLUDED.recorded_at`,
      [duty.id, actorId, agencyId, duty.matterId, until, sealed, recordedAt],
    );
    return duty;
  }
}
