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

  /** Takes one cause away; the share ends with its last, and one that waits behind a wall loses the cause too. */
  async end(tx: EntityManager, { matterId, agencyId, scope }: Share, causeId: string, reason: ShareEndReason): Promise<void> {
    const now = accessOf(tx).recordedAt;
    await tx.query(
      `UPDATE coordination.granted_shares SET causes = array_remove(causes, $4::uuid)
        WHERE matter_id = $1 AND agency_id = $2 AND scope = $3 AND wall_id IS NOT NULL`,
      [matterId, agencyId, scope, causeId],
    );
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

  /** Ends whatever share of the matter the agency has, whatever it was granted for, for as long as the wall stands. */
  async endBehind(tx: EntityManager, wallId: string, { matterId, agencyId }: Omit<Share, 'scope'>): Promise<void> {
    const reason = 'wall-raised';
    const [rows] = await tx.query<[{ id: string; version: number }[], number]>(
      `UPDATE coordination.granted_shares SET version = version + 1, ended_at = $3, end_reason = $4, wall_id = $5
        WHERE matter_id = $1 AND agency_id = $2 AND ended_at IS NULL RETURNING id, version`,
      [matterId, agencyId, accessOf(tx).recordedAt, reason, wallId],
    );
    for (const { id, version } of rows)
      await this.outbox.add(tx, shareEnded, { id, version, matterId }, { shareId: id, toAgencyId: agencyId, reason });
  }

  /** Grants again what a wall had ended, as far as what caused it has not ended meanwhile, and nothing more. */
  async returnFrom(tx: EntityManager, wallId: string): Promise<void> {
    const returned = await tx.query<(Share & Pick<Cause, 'basis'> & { id: string })[]>(
      `WITH waiting AS (
         UPDATE coordination.granted_shares SET wall_id = NULL WHERE wall_id = $1 RETURNING matter_id, agency_id, scope, basis, causes),
       returned AS (
         INSERT INTO coordination.granted_shares (id, version, matter_id, agency_id, scope, basis, causes, granted_at)
         SELECT gen_random_uuid(), 1, matter_id, agency_id, scope, basis, causes, $2 FROM waiting WHERE causes <> '{}'
         RETURNING id, matter_id, agency_id, scope, basis)
       SELECT id, matter_id AS "matterId", agency_id AS "agencyId", scope, basis FROM returned ORDER BY scope`,
      [wallId, accessOf(tx).recordedAt],
    );
    for (const { id, matterId, agencyId: toAgencyId, scope, basis } of returned)
      await this.outbox.add(tx, shareGranted, { id, version: 1, matterId }, { shareId: id, toAgencyId, scope, basis });
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
