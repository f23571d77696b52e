import { randomUUID } from 'node:crypto';
import { caseFiled, filingRefused, type ProposeFiling } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import { oneAtATime, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../cases/case.js';
import { caseNotFound, filingAlreadyProposed } from '../cases/cases.errors.js';
import { CasesPlaceService, type Place } from '../cases/cases.place.service.js';
import { CasesReviewService } from '../cases/cases.review.service.js';
import { isFilingOrdered } from '../supervisions/supervision-register.js';
import { decide, giveBack, refuseWaiting, type Filing } from './filing.js';
import { FilingEntity } from './filing.entity.js';
import { filingNotProposed } from './filings.errors.js';

/** A filing, and the case that moved with it where the organ owns the case. */
export interface FilingOfCase {
  filing: Filing;
  kase: Case | null;
}

/** Filing needs two persons: one proposes, the head of the agency decides. Published decisions of other organs stay rows of theirs. */
@Injectable()
export class FilingsService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly places: CasesPlaceService,
    private readonly cases: CasesReviewService,
  ) {}

  async propose(tx: EntityManager, caseId: string, body: ProposeFiling): Promise<FilingOfCase> {
    const { place, kase } = await this.enter(tx, 'investigation:proposeFiling', caseId);
    await oneAtATime(tx, 'filing', caseId, place.act.agencyId);
    if (await this.findProposed(tx, place)) throw filingAlreadyProposed(caseId);
    if (kase) refuseWaiting(body, kase.violationKinds);

    const reviewed = kase && (await this.cases.putUnderReview(tx, kase));
    const filing = await add<Filing>(tx, FilingEntity, {
      id: randomUUID(),
      version: 1,
      caseId,
      matterId: place.matterId,
      status: 'proposed',
      decision: body.decision,
      reason: body.reason,
      complainantKind: body.complainantKind,
      supervised: body.supervised,
      draftedBy: accessOf(tx).actorId,
      decidedBy: null,
      ...place.act,
    });
    return { filing, kase: reviewed };
  }

  async decide(tx: EntityManager, seen: Seen): Promise<FilingOfCase> {
    const { place, filing, kase } = await this.load(tx, 'investigation:decideFiling', seen);
    const second = await this.permits.allowed(tx, ['investigation:confirmFiling'], { ...filing });
    const decider = { officerId: accessOf(tx).actorId, isSecondPerson: second.length === 1 };

    const decided = await replace<Filing>(tx, FilingEntity, filing, decide(filing, decider, place.act));
    const settled = kase && (await this.cases.settleFiling(tx, kase, filing.decision));
    const { caseId, reason, complainantKind } = decided;
    const supervised = decided.supervised || (await isFilingOrdered(tx, caseId));
    const clueId = kase?.clueId ?? null;
    if (decided.decision === 'file') await this.outbox.add(tx, caseFiled, decided, { caseId, clueId, basis: reason, supervised });
    else await this.outbox.add(tx, filingRefused, decided, { caseId, clueId, complainantKind, reason });
    return { filing: decided, kase: settled };
  }

  async giveBack(tx: EntityManager, seen: Seen): Promise<FilingOfCase> {
    const { filing, kase } = await this.load(tx, 'investigation:returnFiling', seen);

    const returned = await replace<Filing>(tx, FilingEntity, filing, giveBack(filing));
    return { filing: returned, kase: kase && (await this.cases.takeFromReview(tx, kase)) };
  }

  /** Who owns the case saw the version of the case, another organ that of its own proposal. */
  private async load(tx: EntityManager, action: string, seen: Seen): Promise<FilingOfCase & { place: Place }> {
    const { place, kase } = await this.enter(tx, action, seen.id);
    const seenCase = kase && asSeen(kase, seen);
    const filing = await this.findProposed(tx, place);
    if (!filing) throw filingNotProposed(seen.id, 'not there');
    return { place, filing: seenCase ? filing : asSeen(filing, seen), kase: seenCase };
  }

  /** In live work only the owner of a case decides its filing; a published decision may be anybody's. */
  private async enter(tx: EntityManager, action: string, caseId: string): Promise<{ place: Place; kase: Case | null }> {
    const place = await this.places.enter(tx, action, caseId);
    const kase = await this.cases.findOwn(tx, caseId, place.act.agencyId);
    if (!kase && !place.isHistory) throw this.permits.absent(action, caseId, caseNotFound);
    return { place, kase };
  }

  private findProposed(tx: EntityManager, { caseId, act }: Place): Promise<Filing | null> {
    return tx.findOneBy(FilingEntity, { caseId, agencyId: act.agencyId, status: 'proposed' });
  }
}
