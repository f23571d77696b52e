import {
  progressReported,
  resultAcknowledged,
  resultContested,
  resultReported,
  type ContestResult,
  type ReportProgress,
  type ReportResult,
} from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { acknowledge, contest, reportResult } from './courses.js';
import { refuseUnlessAllowed, type Transfer } from './transfer.js';
import { parties } from './transfer-facts.js';
import { TransferRows } from './transfer-rows.js';

/** How the result comes back to the sender (R05, Y12). */
@Injectable()
export class TransfersReportingService {
  constructor(
    private readonly rows: TransferRows,
    private readonly outbox: Outbox,
  ) {}

  /** An interim report leaves the transfer, and the duty to report back, as they are. */
  async reportProgress(tx: EntityManager, transferId: string, { text }: ReportProgress): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'reportProgress', { id: transferId });
    refuseUnlessAllowed(transfer, 'reportProgress');

    const id = await this.rows.write(tx, transfer, { move: 'reportProgress', content: { text }, asPublished });
    const report = { id, version: 1, matterId: transfer.matterId };
    await this.outbox.add(tx, progressReported, report, { transferId, ...parties(transfer) });
    return transfer;
  }

  async reportResult(tx: EntityManager, seen: Seen, { outcome, summary, manifest }: ReportResult): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'reportResult', seen);
    const next = reportResult(transfer, accessOf(tx).actorId, { outcome, summary });
    const content = { text: summary, ...(manifest.length > 0 && { manifest }) };

    const reported = await this.rows.move(tx, transfer, next, { move: 'reportResult', code: outcome, content, asPublished });
    await this.outbox.add(tx, resultReported, reported, { transferId: reported.id, outcome, ...parties(reported) });
    return reported;
  }

  async acknowledge(tx: EntityManager, seen: Seen): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'acknowledgeResult', seen);

    const act = { move: 'acknowledgeResult', asPublished };
    const acknowledged = await this.rows.move(tx, transfer, acknowledge(transfer), act);
    await this.outbox.add(tx, resultAcknowledged, acknowledged, { transferId: acknowledged.id, automatic: false });
    return acknowledged;
  }

  async contest(tx: EntityManager, seen: Seen, { reason, text }: ContestResult): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'contestResult', seen);

    const act = { move: 'contestResult', code: reason, content: { text }, asPublished };
    const contested = await this.rows.move(tx, transfer, contest(transfer), act);
    await this.outbox.add(tx, resultContested, contested, { transferId: contested.id, ...parties(contested), reason });
    return contested;
  }
}
