import { advance, type LedgerFact } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MattersClosingService } from '../matters/matters.closing.service.js';
import { NoticesFiringService } from '../notices/notices.firing.service.js';
import { agenciesOf } from './agency-views.js';
import type { DeskWork } from './desk-work.js';
import { dutiesToAnswer } from './duties-to-answer.js';
import type { RunningDuty } from './duty.js';
import { DutyDesk, type EnteredDuty } from './duty-desk.js';
import type { PolicyIndex } from './policy-index.js';

/** A fact that may open duties, with those that stand. */
export interface Opening {
  fact: LedgerFact;
  duties: readonly RunningDuty[];
  index: PolicyIndex;
}

/** Opens what a fact makes somebody owe, with what follows at once: older duties give way, a closed matter opens again, and whoever is asked for an answer is told. */
@Injectable()
export class DutyOpenings {
  constructor(
    private readonly desk: DutyDesk,
    private readonly matters: MattersClosingService,
    private readonly notices: NoticesFiringService,
  ) {}

  async open(tx: EntityManager, work: DeskWork, { fact, duties, index }: Opening): Promise<void> {
    const { policy, ledger, now } = work.context;
    const agencies = await agenciesOf(tx, fact.name === 'victim.identified' ? [fact, ...ledger] : [fact]);
    const drafts = index.open(fact, { ledger, agencies, duties: duties.map(({ duty }) => duty), now });
    const entered = await this.desk.enter(tx, work, drafts);
    for (const id of entered.flatMap(({ draft }) => draft.supersedes)) {
      const older = duties.find(({ duty }) => duty.id === id);
      if (!older) continue;
      for (const effect of advance(older, { kind: 'superseded', fact }, policy).effects)
        await this.desk.move(tx, work, older, effect);
    }
    await this.reopen(tx, fact, entered);
    const asked = dutiesToAnswer(
      fact,
      entered.map(({ duty }) => duty),
    );
    await this.notices.ofOffers(tx, asked, { policy, now });
  }

  /** What is owed before closing is never dropped because the matter was closed a moment ago. */
  private async reopen(tx: EntityManager, { matterId }: LedgerFact, entered: readonly EnteredDuty[]): Promise<void> {
    const blocks = entered.some(({ duty }) => duty.blocksClosing && duty.state === 'open');
    if (blocks && matterId !== null) await this.matters.reopenForDuty(tx, matterId);
  }
}
