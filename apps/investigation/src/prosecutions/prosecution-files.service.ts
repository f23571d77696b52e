import { randomUUID } from 'node:crypto';
import { prosecutionFileReceived, type ReceiveFile } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { oneAtATime } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesPlaceService, type IsAddressed } from '../cases/cases.place.service.js';
import type { ProsecutionFile } from './prosecution.js';
import { ProsecutionFileEntity } from './prosecution-file.entity.js';
import { fileAlreadyReceived } from './prosecutions.errors.js';

const isSentTo: IsAddressed = ({ fileForAgencyId }, agencyId) => fileForAgencyId === agencyId;

/** The procuratorate receives the file the police sent to it; from then on the matter is shared with it. */
@Injectable()
export class ProsecutionFilesService {
  constructor(
    private readonly places: CasesPlaceService,
    private readonly outbox: Outbox,
  ) {}

  async receive(tx: EntityManager, { caseId, inCustody, fastTrack }: ReceiveFile): Promise<ProsecutionFile> {
    const { matterId, act } = await this.places.enter(tx, 'investigation:receiveFile', caseId, isSentTo);
    const procuratorateAgencyId = act.agencyId;
    await oneAtATime(tx, 'file', caseId, procuratorateAgencyId);
    if (await this.hasReceived(tx, caseId, procuratorateAgencyId)) throw fileAlreadyReceived(caseId);

    const row = { id: randomUUID(), version: 1, caseId, matterId, inCustody, fastTrack, ...act };
    const file = await add<ProsecutionFile>(tx, ProsecutionFileEntity, row);
    await this.outbox.add(tx, prosecutionFileReceived, file, { caseId, inCustody, fastTrack, procuratorateAgencyId });
    return file;
  }

  hasReceived(tx: EntityManager, caseId: string, agencyId: string): Promise<boolean> {
    return tx.existsBy(ProsecutionFileEntity, { caseId, agencyId });
  }
}
