import type { LiveEvent } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

interface ChangeRow {
  id: string;
  position: string;
  matterId: string;
  agencyId: string;
  parties: string[];
  source: string;
  seq: string;
  changed: { collection: string; id: string }[];
}

/** What an officer is told next, and up to which place of the stream everything has then been told. */
export interface Batch {
  events: { position: number; event: LiveEvent }[];
  last: number;
  isMore: boolean;
}

const most = 200;

/** Reads changes as one officer: row security, then the policy point, as for any list. */
@Injectable()
export class LiveChangesReading {
  constructor(private readonly permits: Permits) {}

  async after(tx: EntityManager, position: number): Promise<Batch> {
    const rows = await tx.query<ChangeRow[]>(
      `SELECT id, position, matter_id AS "matterId", agency_id AS "agencyId", parties, source, seq, changed
         FROM operations_centre.live_changes WHERE position > $1 ORDER BY position LIMIT ${most}`,
      [position],
    );
    const last = rows.at(-1);
    if (!last) return { events: [], last: position, isMore: false };
    const { agencyId } = accessOf(tx);
    const readable = await this.permits.readable(
      tx,
      'operations-centre:watchDesk',
      rows.map((row) => ({ ...row, counterpartAgencyId: row.parties.includes(agencyId) ? agencyId : null })),
    );
    return { events: readable.map(eventOf), last: Number(last.position), isMore: rows.length === most };
  }
}

function eventOf({ position, matterId, source, seq, changed }: ChangeRow): Batch['events'][number] {
  return { position: Number(position), event: { kind: 'changed', matterId, source, seq, changed } as LiveEvent };
}
