import {
  prosecutionFileReceived,
  prosecutionInitiated,
  type ProsecutionFileReceived,
  type ProsecutionInitiated,
} from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { SharesService } from './shares.service.js';

/** Hand-overs that the law itself orders: whoever gets the file may read the matter. */
@Controller()
export class SharesConsumer {
  constructor(private readonly shares: SharesService) {}

  @OnFact(prosecutionFileReceived)
  fileReceived(@Payload() { key, data }: ProsecutionFileReceived, @Ctx() { tx }: FactContext): Promise<void> {
    const share = { matterId: key, agencyId: data.procuratorateAgencyId, scope: 'read' as const };
    return this.shares.grant(tx, share, { basis: 'prosecution-file-received', causeId: data.caseId });
  }

  @OnFact(prosecutionInitiated)
  prosecutionInitiated(@Payload() { key, data }: ProsecutionInitiated, @Ctx() { tx }: FactContext): Promise<void> {
    const share = { matterId: key, agencyId: data.courtAgencyId, scope: 'read' as const };
    return this.shares.grant(tx, share, { basis: 'prosecution-initiated', causeId: data.caseId });
  }
}
