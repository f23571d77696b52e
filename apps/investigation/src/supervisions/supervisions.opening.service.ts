import { randomUUID } from 'node:crypto';
import type { CaseOpened, OpenSupervision } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies, oneAtATime, type Act } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesPlaceService } from '../cases/cases.place.service.js';
import { CasesReviewService } from '../cases/cases.review.service.js';
import { beginningOf, groundFits, type Supervision } from './supervision.js';
import { SupervisionDocket } from './supervision-docket.js';
import { findOpenOfCase, procuratorateBeside } from './supervision-register.js';
import { groundContradictsCase, policeUnknown, supervisionOpen } from './supervisions.errors.js';
import type { Transition } from './transition.js';

type Beginning = Pick<
  Supervision,
  'matterId' | 'caseId' | 'procuratorateAgencyId' | 'addresseeAgencyId' | 'trigger' | 'minor' | 'ground'
>;

/** A supervision begins by a prosecutor's act, or by itself where a minor was sexually assaulted. */
@Injectable()
export class SupervisionsOpeningService {
  constructor(
    private readonly places: CasesPlaceService,
    private readonly cases: CasesReviewService,
    private readonly agencies: Agencies,
    private readonly docket: SupervisionDocket,
  ) {}

  async open(tx: EntityManager, body: OpenSupervision): Promise<Supervision> {
    const { caseId, addresseeAgencyId, ground, trigger } = body;
    const { matterId, act, isHistory } = await this.places.enter(tx, 'investigation:openSupervision', caseId);
    const kase = await this.cases.findVisible(tx, caseId);
    const isPolice = (await this.agencies.find(tx, addresseeAgencyId))?.kind === 'public-security';
    if (!isPolice || (kase !== null && !isHistory && kase.agencyId !== addresseeAgencyId)) throw policeUnknown();
    if (!(await this.isFree(tx, caseId))) throw supervisionOpen(caseId);
    // What was published of the past is taken as it was told.
    if (kase !== null && !isHistory && !groundFits(ground, kase.status)) throw groundContradictsCase(ground, kase.status);

    const parties = { procuratorateAgencyId: act.agencyId, addresseeAgencyId };
    const minor = kase?.minor ?? false;
    return this.begin(tx, beginningOf('openSupervision'), act, { matterId, caseId, trigger, minor, ground, ...parties });
  }

  /** The agreement of 2020 has the procuratorate watch each such case that the police take up. History tells itself what was supervised. */
  async watch(tx: EntityManager, { key: matterId, data, agencyId }: CaseOpened): Promise<void> {
    const { caseId, kind, minor, violationKinds } = data;
    if (kind !== 'criminal' || !minor || !violationKinds.includes('sexual-assault') || accessOf(tx).historical) return;
    const police = await this.agencies.find(tx, agencyId);
    if (police?.kind !== 'public-security' || police.country !== 'CN') return;
    const procuratorateAgencyId = await procuratorateBeside(tx, police);
    if (procuratorateAgencyId === null || !(await this.isFree(tx, caseId))) return;

    const { occurred, implied, recordedAt } = accessOf(tx);
    const act: Act = { agencyId: procuratorateAgencyId, occurred, implied, asPublished: false, recordedAt };
    const parties = { procuratorateAgencyId, addresseeAgencyId: agencyId };
    const of = { matterId, caseId, trigger: 'minor-victim' as const, minor, ground: 'not-filed' as const, ...parties };
    await this.begin(tx, beginningOf('clueAccepted'), act, of);
  }

  /** One supervision of a case at a time, whatever its ground. */
  private async isFree(tx: EntityManager, caseId: string): Promise<boolean> {
    await oneAtATime(tx, 'supervision-of-case', caseId);
    return (await findOpenOfCase(tx, caseId)) === null;
  }

  private begin(tx: EntityManager, transition: Transition, by: Act, beginning: Beginning): Promise<Supervision> {
    const opened: Supervision = {
      id: randomUUID(),
      version: 1,
      higherAgencyId: null,
      status: transition.to === 'the same' ? 'reviewing' : transition.to,
      since: by.occurred.notBefore,
      draftedBy: null,
      reconsiderationUpheld: false,
      outcome: null,
      ...beginning,
    };
    return this.docket.begin(tx, opened, { act: transition.act, transition, by });
  }
}
