import {
  transferAccepted,
  transferReceived,
  transferRedirected,
  transferRefused,
  transferSupplementRequested,
  type AcceptTransfer,
  type RedirectTransfer,
  type RefuseTransfer,
  type RequestSupplement,
} from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Agencies, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepsAway, wallsBefore } from '../conflict-walls/matter-walls.js';
import { accept, redirect, refuse, requestSupplement, see } from './answers.js';
import type { Transfer } from './transfer.js';
import { cargo, course, parties } from './transfer-facts.js';
import { TransferRows } from './transfer-rows.js';
import { officerUnknown, receiverUnknown } from './transfers.errors.js';
import { TravellingClues } from './travelling-clues.js';

/** What the receiver of a transfer answers (R04). */
@Injectable()
export class TransfersAnsweringService {
  constructor(
    private readonly rows: TransferRows,
    private readonly outbox: Outbox,
    private readonly clues: TravellingClues,
    private readonly agencies: Agencies,
  ) {}

  async see(tx: EntityManager, seen: Seen): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'seeTransfer', seen);

    const received = await this.rows.move(tx, transfer, see(transfer), { move: 'seeTransfer', asPublished });
    await this.outbox.add(tx, transferReceived, received, { ...cargo(received), ...course(received) });
    return received;
  }

  async accept(tx: EntityManager, seen: Seen, { officerId }: AcceptTransfer): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'acceptTransfer', seen);
    const { actorId } = accessOf(tx);
    const responsible = officerId ?? actorId;
    const next = accept(transfer, actorId, responsible);
    if (!(await this.mayAnswerFor(tx, responsible, transfer))) throw officerUnknown();

    const accepted = await this.rows.move(tx, transfer, next, { move: 'acceptTransfer', asPublished });
    await this.outbox.add(tx, transferAccepted, accepted, { ...cargo(accepted), ...course(accepted) });
    await this.clues.handOver(tx, accepted);
    return accepted;
  }

  async refuse(tx: EntityManager, seen: Seen, body: RefuseTransfer): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'refuseTransfer', seen);
    const next = refuse(transfer, accessOf(tx).actorId, body);
    const { reasonCode = 'other', text = '' } = body;

    const refused = await this.rows.move(tx, transfer, next, {
      move: 'refuseTransfer',
      code: reasonCode,
      content: { text },
      asPublished,
    });
    await this.outbox.add(tx, transferRefused, refused, { ...cargo(refused), reason: reasonCode });
    await this.clues.endPreview(tx, refused, 'transfer-refused');
    return refused;
  }

  async redirect(tx: EntityManager, seen: Seen, { suggestedAgencyId, text }: RedirectTransfer): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'redirectTransfer', seen);
    const next = redirect(transfer, accessOf(tx).actorId, suggestedAgencyId);
    if (!(await this.agencies.find(tx, suggestedAgencyId))) throw receiverUnknown('/suggestedAgencyId');

    const content = text === undefined ? {} : { text };
    const redirected = await this.rows.move(tx, transfer, next, { move: 'redirectTransfer', content, asPublished });
    await this.outbox.add(tx, transferRedirected, redirected, { ...cargo(redirected), suggestedAgencyId });
    await this.clues.endPreview(tx, redirected, 'transfer-redirected');
    return redirected;
  }

  async requestSupplement(tx: EntityManager, seen: Seen, { text }: RequestSupplement): Promise<Transfer> {
    const { transfer, asPublished } = await this.rows.load(tx, 'requestSupplement', seen);
    const next = requestSupplement(transfer, accessOf(tx).actorId);

    const asked = await this.rows.move(tx, transfer, next, { move: 'requestSupplement', content: { text }, asPublished });
    const { administrativeFile } = asked;
    await this.outbox.add(tx, transferSupplementRequested, asked, { transferId: asked.id, ...parties(asked), administrativeFile });
    return asked;
  }

  /** An officer of the receiver, and none whom a wall keeps away from the matter. */
  private async mayAnswerFor(tx: EntityManager, officerId: string, { matterId, toAgencyId: agencyId }: Transfer): Promise<boolean> {
    if (keepsAway(await wallsBefore(tx, matterId), agencyId, officerId)) return false;
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM coordination.assignments WHERE officer_id = $1 AND agency_id = $2 AND state = 'held' LIMIT 1`,
      [officerId, agencyId],
    );
    return rows.length > 0;
  }
}
