import type { Fact } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { advance, touches, type LedgerFact } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatterGates } from '../matters/matter-gates.js';
import { DeskWork } from './desk-work.js';
import type { RunningDuty } from './duty.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyOpenings } from './duty-openings.js';
import { DutyReading } from './duty-reading.js';
import { ledgerFactOf } from './ledger-fact.js';
import type { Needs } from './policy-index.js';

/** Lets every fact do to the duties what the packs say: it meets, cancels and opens, in whatever order facts arrive. */
@Injectable()
export class DutiesFactsService {
  constructor(
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
    private readonly openings: DutyOpenings,
    private readonly gates: MatterGates,
  ) {}

  async hear(tx: EntityManager, told: Fact): Promise<void> {
    const index = await this.reading.policy(tx);
    const needs = index.needsOf(told.name);
    if (!needs) return;
    // The gate before the duties, as in closing: taken the other way round, each of the two would wait for the other.
    const alone = ledgerFactOf(told);
    if (alone.matterId !== null) await this.gates.lock(tx, alone.matterId);
    const { now, mergedWith } = await this.clock.momentIn(tx, alone.matterId);
    const fact = { ...alone, alsoMatterIds: mergedWith };
    const { duties, ledger } = await this.reading.about(tx, { fact, index, needs });
    const { actorId, onBehalfOf } = accessOf(tx);
    const work = new DeskWork({ policy: index.policy, ledger, now, actor: onBehalfOf ?? actorId });

    const standing = await this.advance(tx, work, { fact, needs, duties });
    if (needs.opens) await this.openings.open(tx, work, { fact, duties: standing, index });
    await this.desk.finish(tx, work);
  }

  /** Moves every duty the fact touches, ended ones too: an earlier act that arrives late corrects how it ended. */
  private async advance(
    tx: EntityManager,
    work: DeskWork,
    { fact, needs, duties }: { fact: LedgerFact; needs: Needs; duties: readonly RunningDuty[] },
  ): Promise<RunningDuty[]> {
    const { policy, ledger, now } = work.context;
    const standing: RunningDuty[] = [];
    for (const running of duties) {
      const isTouched = needs.touchedTypes.includes(running.duty.dutyType) && touches(running.duty, fact);
      const effects = isTouched ? advance(running, { kind: 'fact', fact, ledger, now }, policy).effects : [];
      let current = running;
      for (const effect of effects) current = await this.desk.move(tx, work, current, effect);
      standing.push(current);
    }
    return standing;
  }
}
