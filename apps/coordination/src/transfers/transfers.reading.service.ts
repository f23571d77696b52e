import type { TransferEntry, TransferPage, TransferQuery, TransferView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asRowOf, sideOf, type Side, type Transfer } from './transfer.js';
import { openContent } from './transfer-cipher.js';
import { TransferEntity } from './transfer.entity.js';
import { TransferEntryEntity } from './transfer-entry.entity.js';
import { TransferReplies } from './transfer-replies.js';
import { summaryOf } from './transfer-summary.js';
import { transferNotFound } from './transfers.errors.js';

/** Shows transfers to their two sides. Before it accepts, the receiver sees codes and its own words. */
@Injectable()
export class TransfersReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
    private readonly replies: TransferReplies,
  ) {}

  async list(tx: EntityManager, query: TransferQuery): Promise<TransferPage> {
    const { agencyId } = accessOf(tx);
    const side: Side = query.direction === 'out' ? 'sender' : 'receiver';
    const column = side === 'sender' ? 'agency_id' : 'to_agency_id';
    const transfers = tx.createQueryBuilder(TransferEntity, 'transfer').where(`transfer.${column} = :agencyId`, { agencyId });
    if (query.state) transfers.andWhere('transfer.status = :state', { state: query.state });
    if (query.matterId) transfers.andWhere('transfer.matter_id = :matterId', { matterId: query.matterId });
    const page = await keysetPage(transfers, query);
    const rows = page.items.map((transfer) => asRowOf(transfer, side));
    const readable = new Set((await this.permits.readable(tx, 'coordination:listTransfers', rows)).map(({ id }) => id));
    const items = page.items.filter(({ id }) => readable.has(id)).map((transfer) => summaryOf(transfer, agencyId));
    return { items, next: page.next };
  }

  async get(tx: EntityManager, id: string, withContent: boolean): Promise<TransferView> {
    const transfer = await tx.findOneBy(TransferEntity, { id });
    const { agencyId } = accessOf(tx);
    const side = transfer && sideOf(transfer, agencyId);
    if (!transfer || !side) throw this.permits.absent('coordination:readTransfer', id, transferNotFound);
    const row = asRowOf(transfer, side);
    await this.permits.check(tx, 'coordination:readTransfer', row, transferNotFound);
    const mayOpen = withContent && (await this.mayReadContent(tx, row));
    const { counterpart } = transfer;
    return {
      ...summaryOf(transfer, agencyId),
      foundBy: counterpart && { resolvedByFallback: counterpart.resolvedByFallback, steps: counterpart.steps },
      entries: await this.entries(tx, transfer, mayOpen),
      allowedActions: await this.replies.movesOf(tx, transfer),
    };
  }

  private async mayReadContent(tx: EntityManager, row: Transfer): Promise<boolean> {
    const action = 'coordination:readTransferContent';
    const [granted] = await this.permits.allowed(tx, [action], row);
    if (granted) await this.permits.check(tx, action, row, transferNotFound);
    return granted !== undefined;
  }

  private async entries(tx: EntityManager, transfer: Transfer, mayOpen: boolean): Promise<TransferEntry[]> {
    const { agencyId } = accessOf(tx);
    const isPreview = sideOf(transfer, agencyId) === 'receiver' && transfer.responsibleOfficerId === null;
    const rows = await tx.find(TransferEntryEntity, {
      where: { transferId: transfer.id },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => {
      const { id, move, code, occurred, implied, asPublished, recordedAt, sealedContent } = row;
      const opens = mayOpen && sealedContent !== null && (!isPreview || row.agencyId === agencyId);
      return {
        id,
        move,
        code,
        agencyId: row.agencyId,
        occurred,
        implied,
        asPublished,
        recordedAt,
        ...(opens && { content: openContent(this.cipher, id, sealedContent) }),
      };
    });
  }
}
