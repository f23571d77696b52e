import { planAgreed, planRevised, type AgreePlan, type RevisePlan } from '@homeward/contracts';
import { add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { addDetails, PersonActs, sealDetails, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { SupportsService } from '../supports/supports.service.js';
import { revise, termsOf, type Plan } from './plan.js';
import { PlanEntity } from './plan.entity.js';
import { planRows } from './plan-rows.js';
import { noAssessment } from './plans.errors.js';

/** Support plans: agreed with the person once the needs are known, and revised. */
@Injectable()
export class PlansService {
  constructor(
    private readonly acts: PersonActs,
    private readonly assessments: AssessmentsService,
    private readonly supports: SupportsService,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async agree(tx: EntityManager, body: AgreePlan): Promise<Plan> {
    const { id, person, act } = await this.acts.begin(tx, 'rehabilitation:agreePlan', planRows, body);
    const terms = termsOf(body);
    const about = { matterId: body.matterId, personId: person.id };
    if (!(await this.assessments.isAssessed(tx, about.matterId, about.personId))) throw noAssessment(about.personId);
    const support = await this.supports.begin(tx, about, act);

    const sealedDetails = sealDetails(this.cipher, planRows.name, id, body.details);
    const place = { id, version: 1, ...about, ...act, supportId: support.id, revisedOccurred: null };
    const plan = await add<Plan>(tx, PlanEntity, { ...place, ...terms, status: 'agreed', sealedDetails });
    await this.outbox.add(tx, planAgreed, plan, { personId: about.personId, planId: id });
    return plan;
  }

  async revise(tx: EntityManager, seen: Seen, body: RevisePlan): Promise<Plan> {
    const { row, act } = await this.acts.load(tx, 'rehabilitation:revisePlan', planRows, seen);
    await this.supports.refuseAfterEnd(tx, row.supportId);
    const next = revise(row, termsOf(body), act);

    const sealedDetails = addDetails(this.cipher, planRows.name, row, body.details);
    const revised = await replace<Plan>(tx, PlanEntity, row, { ...next, sealedDetails });
    await this.outbox.add(tx, planRevised, revised, { personId: revised.personId, planId: revised.id });
    return revised;
  }
}
