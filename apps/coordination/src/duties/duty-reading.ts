import type { LedgerFact } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow, RunningDuty } from './duty.js';
import { DutyLedger } from './duty-ledger.js';
import { DutyPolicies } from './duty-policies.js';
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

  one(tx: EntityManager, id: string): Promise<RunningDuty | null> {
    return this.rows.one(tx, id);
  }

  several(tx: EntityManager, ids: readonly string[]): Promise<RunningDuty[]> {
    return this.rows.several(tx, ids);
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

  /** The facts that bear on a duty as it runs on. */
  ledgerOf(tx: EntityManager, { matterId, subjectId, dutyType }: DutyRow, index: PolicyIndex): Promise<LedgerFact[]> {
    return this.ledger.of(tx, { matterId, subjectIds: [subjectId] }, index.ledgerNamesOf(dutyType));
  }
}
