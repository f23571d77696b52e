import {
  prosecutionFileReceived,
  prosecutionInitiated,
  type ProsecutionFileReceived,
  type ProsecutionInitiated,
} from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import { MatterGates } from '../matters/matter-gates.js';
import type { Cause, Share } from './share.js';
import { SharesService } from './shares.service.js';

/** Hand-overs that the law itself orders: whoever gets the file may read the matter. */
@Controller()
export class SharesConsumer {
  constructor(
    private readonly shares: SharesService,
    private readonly gates: MatterGates,
  ) {}

  @OnFact(prosecutionFileReceived)
  fileReceived(@Payload() { key, data }: ProsecutionFileReceived, @Ctx() { tx }: FactContext): Promise<void> {
    const cause = { basis: 'prosecution-file-received', causeId: data.caseId } as const;
    return this.open(tx, { matterId: key, agencyId: data.procuratorateAgencyId, scope: 'read' }, cause);
  }

  @OnFact(prosecutionInitiated)
  prosecutionInitiated(@Payload() { key, data }: ProsecutionInitiated, @Ctx() { tx }: FactContext): Promise<void> {
    const cause = { basis: 'prosecution-initiated', causeId: data.caseId } as const;
    return this.open(tx, { matterId: key, agencyId: data.courtAgencyId, scope: 'read' }, cause);
  }

  private async open(tx: EntityManager, share: Share, cause: Cause): Promise<void> {
    await this.gates.lock(tx, share.matterId);
    await this.shares.grant(tx, share, cause);
  }
}
