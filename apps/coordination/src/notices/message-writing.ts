import type { EntityManager } from 'typeorm';
import { Inject, Injectable } from '@nestjs/common';
import { TimeZones } from '../agencies/time-zones.js';
import { Addresses } from './addresses.js';
import type { TakenMessage } from './delivery-queue.js';
import { messageText } from './message-text.js';
import type { OutsideMessage } from './notice-channel.js';

/** Under which address the desk opens; without one a message carries the path alone. */
export const DESK_URL = Symbol('desk-url');

/** Writes a message for whoever is to have it at this moment. */
@Injectable()
export class MessageWriting {
  constructor(
    private readonly addresses: Addresses,
    private readonly zones: TimeZones,
    @Inject(DESK_URL) private readonly baseUrl: string,
  ) {}

  /** Null where nobody has an address for this way. */
  async write(tx: EntityManager, message: TakenMessage): Promise<OutsideMessage | null> {
    const { agencyId, role, officerId, channel, key, lines, kind } = message;
    const isDigest = kind === 'digest';
    const dutyIds = isDigest ? [] : lines.map(({ dutyId }) => dutyId);
    const addresses = await this.addresses.of(tx, { desk: { agencyId, role }, officerId, dutyIds, channel });
    if (addresses.length === 0) return null;
    const zone = await this.zones.of(tx, agencyId);
    return { key, addresses, ...messageText(lines, { zone, baseUrl: this.baseUrl, isDigest }) };
  }
}
