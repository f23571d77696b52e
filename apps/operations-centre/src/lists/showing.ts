import { Permits, type PermitRow } from '@homeward/security';
import { keysetPage } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';

/** Who may see the rows of a list, and as what they are shown. */
export interface List<Row extends { id: string; recordedAt: string }, View> {
  action: string;
  query: SelectQueryBuilder<Row>;
  guarded: (row: Row) => PermitRow;
  view: (row: Row) => View;
}

/** Shows one page of a list: rows the caller may read, each decided and the reading written down. */
@Injectable()
export class Showing {
  constructor(private readonly permits: Permits) {}

  async page<Row extends { id: string; recordedAt: string }, View>(
    tx: EntityManager,
    { action, query, guarded, view }: List<Row, View>,
    place: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: View[]; next: string | null }> {
    const { items, next } = await keysetPage(query, place);
    const readable = await this.permits.readable(
      tx,
      action,
      items.map((row) => ({ ...guarded(row), row })),
    );
    return { items: readable.map(({ row }) => view(row)), next };
  }
}
