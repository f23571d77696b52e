import { needsAssessed, type AssessNeeds } from '@homeward/contracts';
import { add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { PersonActs, sealDetails } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Assessment } from './assessment.js';
import { AssessmentEntity } from './assessment.entity.js';
import { assessmentRows } from './assessment-rows.js';

/** Finds out with a person what is needed (R48). */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly acts: PersonActs,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async assess(tx: EntityManager, body: AssessNeeds): Promise<Assessment> {
    const { id, person, act } = await this.acts.begin(tx, 'rehabilitation:assessNeeds', assessmentRows, body);
    const { matterId, counsellingNeeded, medicalNeeded, aidNeeded } = body;
    const needs = { counsellingNeeded, medicalNeeded, aidNeeded };
    const personId = person.id;

    const assessment = await add<Assessment>(tx, AssessmentEntity, {
      ...{ id, version: 1, matterId, personId, ...act, status: 'assessed', ...needs },
      sealedDetails: sealDetails(this.cipher, assessmentRows.name, id, body.details),
    });
    await this.outbox.add(tx, needsAssessed, assessment, { personId, ...needs });
    return assessment;
  }

  /** Whether anybody has assessed the person in this matter, as far as the caller, who takes part in it, can see. */
  async isAssessed(tx: EntityManager, matterId: string, personId: string): Promise<boolean> {
    return tx.existsBy(AssessmentEntity, { matterId, personId });
  }
}
