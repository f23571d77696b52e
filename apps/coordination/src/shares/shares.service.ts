import { randomUUID } from 'node:crypto';
import { shareEnded, type ShareEndReason, shareGranted } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Cause, LiveShare, Share } from './share.js';

/** Decides which agency may read which matter; every service is told by facts. There is one live share for a matter, an agency and a scope. */
@Injectable()
export class SharesService {
  constructor(private readonly outbox: Outbox) {}

  /** Grants the share, or adds one more cause to the live one. An agency behind a wall of conflict gets none. */
  async grant(tx: EntityManager, { matterId, agencyId, scope }: Share, { basis, causeId }: Cause): Promise<void> {
    const [row] = await tx.query<{ id: string; isNew: boolean }[]>(
      `INSERT INTO coordination.granted_shares AS known (id, version, matter_id, agency_id, scope, basis, causes, granted_at)
       SELECT $1::uuid, 1, $2::uuid, $3::uuid, $4, $5, ARRAY[$6::uuid], $7::timestamptz
        WHERE NOT EXISTS (SELECT 1 FROM coordination.walls w
                           WHERE w.matter_id = $2 AND w.agency_id = $3 AND w.officer_id IS NULL AND w.lifted_at IS NULL)
       ON CONFLICT (matter_id, agency_id, scope) WHERE ended_at IS NULL
         DO UPDATE SET causes = array_append(array_remove(known.causes, $6::uuid), $6::uuid)
       RETURNING id, (xmax = 0) AS "isNew"`,
      [randomUUID(), matterId, agencyId, scope, basis, causeId, accessOf(tx).recordedAt],
    );
    if (!row?.isNew) return;
    const subject = { id: row.id, version: 1, matterId };
    await this.outbox.add(tx, shareGranted, subject, { shareId: row.id, toAgencyId: agencyId, scope, basis });
  }

  /** Takes one cause away; the share ends with its last. */
  async end(tx: EntityManager, { matterId, agencyId, scope }: Share, causeId: string, reason: ShareEndReason): Promise<void> {
    const now = accessOf(tx).recordedAt;
    const [rows] = await tx.query<[{ id: string; ended: boolean }[], number]>(
      `UPDATE coordination.granted_shares SET causes = array_remove(causes, $4::uuid),
              version = CASE WHEN causes = ARRAY[$4::uuid] THEN version + 1 ELSE version END,
              ended_at = CASE WHEN causes = ARRAY[$4::uuid] THEN $5::timestamptz END,
              end_reason = CASE WHEN causes = ARRAY[$4::uuid] THEN $6::text END
        WHERE matter_id = $1 AND agency_id = $2 AND scope = $3 AND ended_at IS NULL AND $4::uuid = ANY (causes)
        RETURNING id, ended_at IS NOT NULL AS ended`,
      [matterId, agencyId, scope, causeId, now, reason],
    );
    const share = rows[0];
    if (!share?.ended) return;
    await this.outbox.add(
      tx,
      shareEnded,
      { id: share.id, version: 2, matterId },
      { shareId: share.id, toAgencyId: agencyId, reason },
    );
  }

  /** Ends whatever share of the matter the agency has, whatever it was granted for. */
  async endEvery(tx: EntityManager, { matterId, agencyId }: Omit<Share, 'scope'>, reason: ShareEndReason): Promise<void> {
    const [rows] = await tx.query<[{ id: string; version: number }[], number]>(
      `UPDATE coordination.granted_shares SET causes = '{}', version = version + 1, ended_at = $3, end_reason = $4
        WHERE matter_id = $1 AND agency_id = $2 AND ended_at IS NULL RETURNING id, version`,
      [matterId, agencyId, accessOf(tx).recordedAt, reason],
    );
    for (const { id, version } of rows)
      await this.outbox.add(tx, shareEnded, { id, version, matterId }, { shareId: id, toAgencyId: agencyId, reason });
  }

  /** Who may read the matter now. */
  async live(tx: EntityManager, matterId: string): Promise<LiveShare[]> {
    const rows = await tx.query<(Omit<LiveShare, 'grantedAt'> & { grantedAt: Date })[]>(
      `SELECT matter_id AS "matterId", agency_id AS "agencyId", scope, basis, granted_at AS "grantedAt"
         FROM coordination.granted_shares WHERE matter_id = $1 AND ended_at IS NULL ORDER BY granted_at, agency_id, scope`,
      [matterId],
    );
    return rows.map((row) => ({ ...row, grantedAt: row.grantedAt.toISOString() }));
  }

  /** Whether the acting agency takes part in the matter. */
  async takesPart(tx: EntityManager, matterId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM coordination.granted_shares WHERE matter_id = $1 AND agency_id = $2 AND scope = 'read' AND ended_at IS NULL`,
      [matterId, accessOf(tx).agencyId],
    );
    return rows.length > 0;
  }
}
