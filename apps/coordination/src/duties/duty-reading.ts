import type { LedgerFact } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow, RunningDuty } from './duty.js';
import { DutyLedger } from './duty-ledger.js';
import { DutyPolicies, type PolicyMoment } from './duty-policies.js';
import { DutyRows, type ShownLine } from './duty-rows.js';
import { subjectIdsOf } from './ledger-fact.js';
import type { Needs, PolicyIndex } from './policy-index.js';

/** Reads what a decision about duties needs, and nothing that grows with everything else. */
@Injectable()
export class DutyReading {
  constructor(
    private readonly policies: DutyPolicies,
    private readonly rows: DutyRows,
    private readonly ledger: DutyLedger,
  ) {}

  policy(tx: EntityManager): Promise<PolicyIndex> {
    return this.policies.current(tx);
  }

  /** Keeps the fact and reads the duties and the facts that it bears on. */
  async about(
    tx: EntityManager,
    { fact, index, needs }: { fact: LedgerFact; index: PolicyIndex; needs: Needs },
  ): Promise<{ duties: RunningDuty[]; ledger: LedgerFact[] }> {
    const subjectIds = subjectIdsOf(fact, index.subjectKinds);
    await this.ledger.keep(tx, fact, subjectIds);
    const { touchedTypes, relatedTypes, ledgerNames } = needs;
    const duties = await this.rows.touched(tx, { fact, subjectIds, touchedTypes, relatedTypes });
    const isNeeded = needs.opens || duties.length > 0;
    const place = { matterId: fact.matterId, mergedWith: fact.alsoMatterIds, subjectIds };
    return { duties, ledger: isNeeded ? await this.ledger.of(tx, place, ledgerNames) : [] };
  }

  /** What is in force now, by the clock of the duties. */
  moment(tx: EntityManager): Promise<PolicyMoment> {
    return this.policies.moment(tx);
  }

  /** What is due of any agency, kept from every other hand. */
  takeDue(tx: EntityManager, most: number): Promise<RunningDuty[]> {
    return this.rows.takeDue(tx, most);
  }

  /** A duty without the steps of its ladder. */
  alone(tx: EntityManager, id: string): Promise<DutyRow | null> {
    return this.rows.alone(tx, id);
  }

  one(tx: EntityManager, id: string): Promise<RunningDuty | null> {
    return this.rows.one(tx, id);
  }

  several(tx: EntityManager, ids: readonly string[]): Promise<RunningDuty[]> {
    return this.rows.several(tx, ids);
  }

  /** Duties with the steps of their ladders. */
  withSteps(tx: EntityManager, duties: readonly DutyRow[]): Promise<RunningDuty[]> {
    return this.rows.withSteps(tx, duties);
  }

  /** What moved a duty, first to last. */
  log(tx: EntityManager, dutyId: string): Promise<ShownLine[]> {
    return this.rows.log(tx, dutyId);
  }

  owed(tx: EntityManager, matterId: string): Promise<RunningDuty[]> {
    return this.rows.owed(tx, matterId);
  }

  owedBy(tx: EntityManager, agencyId: string): Promise<RunningDuty[]> {
    return this.rows.owedBy(tx, agencyId);
  }

  withoutOtherSide(tx: EntityManager, matterId: string): Promise<RunningDuty[]> {
    return this.rows.withoutOtherSide(tx, matterId);
  }

  /** The facts by which duties were opened, by their ids. */
  openingsOf(tx: EntityManager, duties: readonly RunningDuty[]): Promise<ReadonlyMap<string, LedgerFact>> {
    return this.ledger.byIds(
      tx,
      duties.map(({ duty }) => duty.openingFactId),
    );
  }

  /** The facts that bear on a duty as it runs on. */
  ledgerOf(tx: EntityManager, { matterId, subjectId, dutyType }: DutyRow, index: PolicyIndex): Promise<LedgerFact[]> {
    return this.ledger.of(tx, { matterId, subjectIds: [subjectId] }, index.ledgerNamesOf(dutyType));
  }

  /** The same for many duties, by the id of each. */
  async ledgersOf(tx: EntityManager, duties: readonly DutyRow[], index: PolicyIndex): Promise<ReadonlyMap<string, LedgerFact[]>> {
    const names = new Set(duties.flatMap(({ dutyType }) => index.ledgerNamesOf(dutyType)));
    const matters = new Set(duties.map(({ matterId }) => matterId).filter((id) => id !== null));
    const facts = await this.ledger.inMatters(tx, [...matters], [...names]);
    const byMatter = factsByMatter(facts);
    const ledgers = new Map<string, LedgerFact[]>();
    for (const duty of duties) {
      const own = index.ledgerNamesOf(duty.dutyType);
      const ledger =
        duty.matterId === null
          ? await this.ledgerOf(tx, duty, index)
          : (byMatter.get(duty.matterId) ?? []).filter(({ name }) => own.includes(name));
      ledgers.set(duty.id, ledger);
    }
    return ledgers;
  }
}

/** A fact stands in its own matter and in those that counted as one with it. */
function factsByMatter(facts: readonly LedgerFact[]): Map<string, LedgerFact[]> {
  const byMatter = new Map<string, LedgerFact[]>();
  for (const fact of facts)
    for (const matterId of new Set([fact.matterId, ...(fact.alsoMatterIds ?? [])]))
      if (matterId !== null) byMatter.set(matterId, [...(byMatter.get(matterId) ?? []), fact]);
  return byMatter;
}
