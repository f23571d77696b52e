import { Permits, type PermitRow } from '@homeward/security';
import { keysetPage } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';

/** A row of a list. */
export interface Listed {
  id: string;
  recordedAt: string;
}

/** Who may see the rows of a list, and as what they are shown. */
export interface List<Row extends Listed, View> {
  action: string;
  query: SelectQueryBuilder<Row>;
  guarded: (row: Row) => PermitRow;
  view: (row: Row) => View;
  /** Reads one page in the order of the list; newest first where nothing is said. */
  read?: ((query: SelectQueryBuilder<Row>, place: Place) => Promise<{ items: Row[]; next: string | null }>) | undefined;
}

interface Place {
  cursor?: string | undefined;
  limit: number;
}

/** Shows one page of a list: rows the caller may read, each decided and the reading written down. */
@Injectable()
export class Showing {
  constructor(private readonly permits: Permits) {}

  async page<Row extends Listed, View>(
    tx: EntityManager,
    { action, query, guarded, view, read = keysetPage }: List<Row, View>,
    place: Place,
  ): Promise<{ items: View[]; next: string | null }> {
    const { items, next } = await read(query, place);
    const readable = await this.permits.readable(
      tx,
      action,
      items.map((row) => ({ ...guarded(row), row })),
    );
    return { items: readable.map(({ row }) => view(row)), next };
  }
}
