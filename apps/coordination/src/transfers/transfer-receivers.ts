import { localDay, type DomainError, type OfferTransfer } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies, type Agency } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Counterpart } from '../agencies/counterpart.js';
import { Counterparts } from '../agencies/counterparts.js';
import { WalledReceivers } from '../conflict-walls/walled-receivers.js';
import { FormerHolders } from './former-holders.js';
import {
  noCounterpart,
  overrideReasonMissing,
  ownRegionUnknown,
  receiverBehindWall,
  receiverMissing,
  receiverUnknown,
  selfTransfer,
  transferCircle,
} from './transfers.errors.js';

/** Between whom a transfer goes, and how the receiver was found; null where the sender named it. */
export interface Route {
  sender: Agency;
  receiver: Pick<Agency, 'id' | 'kind'>;
  counterpart: Counterpart | null;
}

/** Finds the receiver of a transfer, which is never one that a wall keeps away from the matter (R02, N03). */
@Injectable()
export class TransferReceivers {
  constructor(
    private readonly agencies: Agencies,
    private readonly counterparts: Counterparts,
    private readonly formerHolders: FormerHolders,
    private readonly walled: WalledReceivers,
  ) {}

  async route(tx: EntityManager, body: OfferTransfer): Promise<Route> {
    const sender = await this.agencies.get(tx, accessOf(tx).agencyId);
    const route = await this.find(tx, sender, body);
    if (route.receiver.id === sender.id) throw selfTransfer();
    const work = { matterId: body.matterId, clueId: body.clueId ?? null, purpose: body.purpose };
    if (body.newFact === undefined && (await this.formerHolders.includes(tx, work, route.receiver.id))) throw transferCircle();
    return route;
  }

  private async find(tx: EntityManager, sender: Agency, body: OfferTransfer): Promise<Route> {
    if (body.toAgencyId === undefined) return this.counterpartOf(tx, sender, body);
    if (body.overrideReason === undefined) throw overrideReasonMissing();
    const receiver = await this.agencies.find(tx, body.toAgencyId);
    if (!receiver) throw receiverUnknown('/toAgencyId');
    if ((await this.walled.of(tx, body.matterId)).has(receiver.id)) throw await this.refusalOf(tx, body.matterId, receiver.id);
    return { sender, receiver, counterpart: null };
  }

  /** To whom no wall is shown it is a receiver like one that is not there. */
  private async refusalOf(tx: EntityManager, matterId: string, receiverId: string): Promise<DomainError> {
    return (await this.walled.isShown(tx, matterId, receiverId)) ? receiverBehindWall() : receiverUnknown('/toAgencyId');
  }

  private async counterpartOf(
    tx: EntityManager,
    sender: Agency,
    { matterId, wantedAgencyType: type }: OfferTransfer,
  ): Promise<Route> {
    if (type === undefined) throw receiverMissing();
    if (sender.regionCode === null && sender.level !== 'national') throw ownRegionUnknown();
    const onDay = localDay(accessOf(tx).occurred.notAfter, sender.timeZone);
    const { regionCode, level } = sender;
    const wanted = { regionCode: regionCode ?? '', level, type, onDay };
    const counterpart = await this.counterparts.find(tx, wanted, await this.walled.of(tx, matterId));
    if (counterpart.agencyId === null) throw noCounterpart(type);
    return { sender, receiver: { id: counterpart.agencyId, kind: type }, counterpart };
  }
}
