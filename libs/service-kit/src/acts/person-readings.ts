import { accessOf } from '@homeward/database';
import type { FieldCipher, Permits } from '@homeward/security';
import type { EntityManager } from 'typeorm';
import { keysetPage } from '../lists/keyset.js';
import { openDetails } from './details.js';
import type { PersonRow, Rows } from './person-row.js';

/** Which rows are listed: those of a matter that the caller may read; without a matter, the caller's own. */
export interface WantedRows {
  matterId?: string | undefined;
  personId?: string | undefined;
  status?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Shows rows of persons, each reading decided and recorded. */
export class PersonReadings {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
  ) {}

  async page<Row extends PersonRow>(
    tx: EntityManager,
    action: string,
    rows: Rows<Row>,
    wanted: WantedRows,
  ): Promise<{ items: Row[]; next: string | null }> {
    const query = tx.createQueryBuilder<Row & object>(rows.table, 'listed');
    if (wanted.matterId) query.where('listed.matter_id = :matterId', { matterId: wanted.matterId });
    else query.where('listed.agency_id = :agencyId', { agencyId: accessOf(tx).agencyId });
    if (wanted.personId) query.andWhere('listed.person_id = :personId', { personId: wanted.personId });
    if (wanted.status) query.andWhere('listed.status = :status', { status: wanted.status });
    const page = await keysetPage(query, wanted);
    return { items: await this.permits.readable(tx, action, page.items), next: page.next };
  }

  async one<Row extends PersonRow>(tx: EntityManager, action: string, rows: Rows<Row>, id: string): Promise<Row> {
    const found = await tx.getRepository<PersonRow>(rows.table as never).findOneBy({ id });
    if (!found) throw this.permits.absent(action, id, rows.notFound);
    await this.permits.check(tx, action, found, rows.notFound);
    return found as Row;
  }

  /** The personal part, for a caller who may read it; otherwise nothing. */
  async details<Row extends PersonRow>(
    tx: EntityManager,
    action: string,
    { name, notFound }: Rows<Row>,
    row: Row & { sealedDetails: string | null },
  ): Promise<Record<string, unknown> | undefined> {
    const [granted] = await this.permits.allowed(tx, [action], { ...row });
    if (!granted) return undefined;
    await this.permits.check(tx, action, row, notFound);
    return openDetails(this.cipher, name, row.id, row.sealedDetails);
  }
}
