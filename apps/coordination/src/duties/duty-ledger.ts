import type { Occurred } from '@homeward/contracts';
import type { LedgerFact } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

interface StoredFact {
  fact_id: string;
  fact: string;
  matter_id: string | null;
  agency_id: string;
  occurred: Occurred;
  recorded_at: Date;
  implied: boolean;
  historical: boolean;
  also_matter_ids: string[];
  attributes: LedgerFact['attributes'];
}

/** Where a decision looks: the matter, or the things it is about where there is no matter. */
export interface LedgerPlace {
  matterId: string | null;
  /** The matters that count as one with it. */
  mergedWith?: readonly string[] | undefined;
  subjectIds: readonly string[];
}

/** The facts that bear on duties, kept whatever the order in which they arrive. */
@Injectable()
export class DutyLedger {
  async keep(tx: EntityManager, fact: LedgerFact, subjectIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO coordination.duty_facts
         (fact_id, fact, matter_id, agency_id, subject_ids, occurred, recorded_at, implied, historical, attributes, also_matter_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (fact_id) DO NOTHING`,
      [
        fact.factId,
        fact.name,
        fact.matterId,
        fact.agencyId,
        subjectIds,
        JSON.stringify(fact.occurred),
        fact.recordedAt,
        fact.implied,
        fact.historical,
        JSON.stringify(fact.attributes),
        fact.alsoMatterIds ?? [],
      ],
    );
  }

  /** The facts of these names, found by an index: what a matter has lived through otherwise is not read. */
  async of(
    tx: EntityManager,
    { matterId, mergedWith = [], subjectIds }: LedgerPlace,
    names: readonly string[],
  ): Promise<LedgerFact[]> {
    if (names.length === 0) return [];
    if (matterId !== null) return this.inMatters(tx, [matterId, ...mergedWith], names);
    return this.read(tx, 'matter_id IS NULL AND subject_ids && $2::text[]', [names, subjectIds]);
  }

  /** The facts of these names in any of some matters, in the order in which they were recorded. */
  async inMatters(tx: EntityManager, matterIds: readonly string[], names: readonly string[]): Promise<LedgerFact[]> {
    if (names.length === 0 || matterIds.length === 0) return [];
    const own = `(matter_id = ANY($2::uuid[]) OR (also_matter_ids <> '{}' AND also_matter_ids && $2::uuid[]))`;
    return this.read(tx, own, [names, matterIds]);
  }

  /** Facts by their ids. */
  async byIds(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, LedgerFact>> {
    const facts = await this.select(tx, 'fact_id = ANY($1::uuid[])', [ids]);
    return new Map(facts.map((fact) => [fact.factId, fact]));
  }

  private read(tx: EntityManager, where: string, values: readonly unknown[]): Promise<LedgerFact[]> {
    return this.select(tx, `fact = ANY($1) AND ${where}`, values);
  }

  private async select(tx: EntityManager, where: string, values: readonly unknown[]): Promise<LedgerFact[]> {
    const rows = await tx.query<StoredFact[]>(
      `SELECT fact_id, fact, matter_id, agency_id, occurred, recorded_at, implied, historical, also_matter_ids, attributes
         FROM coordination.duty_facts WHERE ${where} ORDER BY recorded_at, fact_id`,
      [...values],
    );
    return rows.map(ledgerFact);
  }
}

function ledgerFact(row: StoredFact): LedgerFact {
  return {
    factId: row.fact_id,
    name: row.fact,
    matterId: row.matter_id,
    alsoMatterIds: row.also_matter_ids,
    agencyId: row.agency_id,
    occurred: row.occurred,
    recordedAt: row.recorded_at.toISOString(),
    implied: row.implied,
    historical: row.historical,
    attributes: row.attributes,
  };
}
