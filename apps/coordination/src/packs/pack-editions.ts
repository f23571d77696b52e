import type { PolicyStatus } from '@homeward/contracts';
import { cursorOf, placeOf } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A version of a pack as the list shows it, whether it is in force or on its way. */
export interface PackEdition {
  id: string;
  version: number;
  /** Null for what the seed put in force, or another agency did. */
  agencyId: string | null;
  pack: string;
  edition: string;
  status: PolicyStatus;
  running: string[];
  hash: string;
  demonstration: boolean;
  draftedBy: string | null;
  proposedBy: string | null;
  publishedBy: string | null;
  publishedAt: string | null;
  recordedAt: string;
}

/** Which versions are wanted, and from where on. */
export interface EditionQuery {
  pack?: string | undefined;
  status?: PolicyStatus | undefined;
  cursor?: string | undefined;
  limit: number;
}

type Stored = Omit<PackEdition, 'publishedAt' | 'recordedAt'> & { publishedAt: Date | null; recordedAt: Date };

const columns = `id, version, agency_id AS "agencyId", pack, edition, status, running, hash, demonstration, drafted_by AS "draftedBy",
  proposed_by AS "proposedBy", published_by AS "publishedBy", published_at AS "publishedAt", recorded_at AS "recordedAt"`;

/** Reads the versions of packs, in force or on their way, from the view over both. */
@Injectable()
export class PackEditions {
  async one(tx: EntityManager, id: string): Promise<PackEdition | null> {
    const [row] = await tx.query<Stored[]>(`SELECT ${columns} FROM coordination.pack_editions WHERE id = $1`, [id]);
    return row ? editionOf(row) : null;
  }

  /** One page, newest first. */
  async page(
    tx: EntityManager,
    { pack, status, cursor, limit }: EditionQuery,
  ): Promise<{ items: PackEdition[]; next: string | null }> {
    const place = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await tx.query<Stored[]>(
      `SELECT ${columns} FROM coordination.pack_editions
        WHERE ($1::text IS NULL OR pack = $1) AND ($2::text IS NULL OR status = $2)
          AND ($3::timestamptz IS NULL OR (recorded_at, id) < ($3, $4::uuid))
        ORDER BY recorded_at DESC, id DESC LIMIT $5`,
      [pack ?? null, status ?? null, place?.recordedAt ?? null, place?.id ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map(editionOf);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? cursorOf(last) : null };
  }
}

const editionOf = ({ publishedAt, recordedAt, ...row }: Stored): PackEdition => ({
  ...row,
  publishedAt: publishedAt?.toISOString() ?? null,
  recordedAt: recordedAt.toISOString(),
});
