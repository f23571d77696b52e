import { randomUUID } from 'node:crypto';
import { sampleMatched, type MatchSample } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Persons } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesPlaceService } from '../cases/cases.place.service.js';
import type { SampleMatch } from './sample-match.js';
import { SampleMatchEntity } from './sample-match.entity.js';

/** The police record that the sample of a person matches another one. */
@Injectable()
export class SamplesService {
  constructor(
    private readonly places: CasesPlaceService,
    private readonly persons: Persons,
    private readonly outbox: Outbox,
  ) {}

  async match(tx: EntityManager, { caseId, personId, otherPersonId }: MatchSample): Promise<SampleMatch> {
    const { matterId, act } = await this.places.enter(tx, 'investigation:matchSample', caseId);
    await this.persons.known(tx, matterId, personId);
    if (otherPersonId !== undefined) await this.persons.known(tx, matterId, otherPersonId);

    const row = { id: randomUUID(), version: 1, caseId, matterId, personId, otherPersonId: otherPersonId ?? null, ...act };
    const match = await add<SampleMatch>(tx, SampleMatchEntity, row);
    await this.outbox.add(tx, sampleMatched, match, { personId, otherPersonId: match.otherPersonId });
    return match;
  }
}
