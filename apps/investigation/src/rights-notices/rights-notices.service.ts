import { randomUUID } from 'node:crypto';
import { victimInformed, type GiveRightsNotice } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { oneAtATime, Persons } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesPlaceService } from '../cases/cases.place.service.js';
import { PersonsService } from '../persons/persons.service.js';
import { refuseWithoutFile } from '../prosecutions/prosecution.js';
import { ProsecutionFilesService } from '../prosecutions/prosecution-files.service.js';
import { refuseUnfit, type RightsNotice } from './rights-notice.js';
import { RightsNoticeEntity } from './rights-notice.entity.js';
import { alreadyTold } from './rights-notices.errors.js';

/** The procuratorate that received a file tells each victim of the right to a representative and to legal aid (Criminal Procedure Law 46, SPP rules 55). */
@Injectable()
export class RightsNoticesService {
  constructor(
    private readonly places: CasesPlaceService,
    private readonly files: ProsecutionFilesService,
    private readonly matterPersons: Persons,
    private readonly persons: PersonsService,
    private readonly outbox: Outbox,
  ) {}

  async give(tx: EntityManager, { caseId, personId, told }: GiveRightsNotice): Promise<RightsNotice> {
    const { matterId, act, isHistory } = await this.places.enter(tx, 'investigation:giveRightsNotice', caseId);
    await this.matterPersons.known(tx, matterId, personId);
    refuseWithoutFile(await this.files.hasReceived(tx, caseId, act.agencyId), caseId, isHistory);
    refuseUnfit({ personId, told }, await this.persons.victimRows(tx, caseId, personId), isHistory);
    await oneAtATime(tx, 'rights-notice', caseId, personId);
    if (await tx.existsBy(RightsNoticeEntity, { caseId, personId, agencyId: act.agencyId })) throw alreadyTold(personId);

    const row = { id: randomUUID(), version: 1, caseId, matterId, personId, told, ...act };
    const notice = await add<RightsNotice>(tx, RightsNoticeEntity, row);
    await this.outbox.add(tx, victimInformed, notice, { personId, caseId, about: 'right-to-representative' });
    return notice;
  }
}
