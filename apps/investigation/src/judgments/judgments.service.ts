import { randomUUID } from 'node:crypto';
import { judgmentRecorded, type RecordJudgment } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { oneAtATime, Persons } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesPlaceService } from '../cases/cases.place.service.js';
import { ProsecutionsService } from '../prosecutions/prosecutions.service.js';
import { nextStanding, type Judgment, type Standing } from './judgment.js';
import { JudgmentEntity } from './judgment.entity.js';
import { personNotProsecuted } from './judgments.errors.js';
import { keepStanding, standingOf } from './verdicts.js';

/** Each court records its judgment against each person, as a row of its own. */
@Injectable()
export class JudgmentsService {
  constructor(
    private readonly places: CasesPlaceService,
    private readonly prosecutions: ProsecutionsService,
    private readonly persons: Persons,
    private readonly outbox: Outbox,
  ) {}

  async record(tx: EntityManager, body: RecordJudgment): Promise<Judgment & { status: Standing }> {
    const { caseId, personId, outcome, effective, count: personCount } = body;
    const { matterId, act, isHistory } = await this.places.enter(tx, 'investigation:recordJudgment', caseId);
    await this.persons.known(tx, matterId, personId);
    await oneAtATime(tx, 'judgment', caseId, personId);
    if (!isHistory && !(await this.prosecutions.isProsecuted(tx, caseId, personId))) throw personNotProsecuted(personId);
    const standing = nextStanding(await standingOf(tx, caseId, personId), body, { personId, isHistory });

    await keepStanding(tx, body, standing);
    const row = { id: randomUUID(), version: 1, caseId, matterId, personId, personCount, outcome, effective, ...act };
    const judgment = await add<Judgment>(tx, JudgmentEntity, row);
    await this.outbox.add(tx, judgmentRecorded, judgment, { caseId, personId, outcome, effective });
    return { ...judgment, status: standing };
  }
}
