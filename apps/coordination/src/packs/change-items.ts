import type { Duty, LedgerFact, PreviewItem } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { agenciesOf } from '../duties/agency-views.js';
import { DutyReading } from '../duties/duty-reading.js';
import type { ChangedPolicy } from './changed-policy.js';
import { OpeningFacts } from './opening-facts.js';
import type { PolicyDraft } from './policy-draft.js';

/** A duty that still runs, and who owes it. */
export interface RunningRef {
  id: string;
  agencyId: string;
}

const owed = `state IN ('open', 'paused', 'held')`;
const first = '00000000-0000-0000-0000-000000000000';

/** Reads what a change could touch, page by page: never more than a page is held. */
@Injectable()
export class ChangeItems {
  constructor(
    private readonly reading: DutyReading,
    private readonly facts: OpeningFacts,
  ) {}

  async count(tx: EntityManager, { draft, openingFacts }: ChangedPolicy): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM coordination.duties WHERE ${owed} AND ${concerns(draft)} = $1`,
      [draft.name],
    );
    return (row?.count ?? 0) + (await this.facts.count(tx, openingFacts));
  }

  /** The next running duties after an id, in the order of ids. */
  dutiesAfter(tx: EntityManager, draft: PolicyDraft, after: string | null, most: number): Promise<RunningRef[]> {
    return tx.query<RunningRef[]>(
      `SELECT id, agency_id AS "agencyId" FROM coordination.duties
        WHERE ${owed} AND ${concerns(draft)} = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [draft.name, after ?? first, most],
    );
  }

  factsAfter(tx: EntityManager, { openingFacts }: ChangedPolicy, after: string | null, most: number): Promise<LedgerFact[]> {
    return this.facts.after(tx, openingFacts, after ?? first, most);
  }

  /** A running duty with the facts that bear on it; null when it has gone meanwhile. */
  async running(tx: EntityManager, change: ChangedPolicy, id: string): Promise<Extract<PreviewItem, { kind: 'running' }> | null> {
    const running = await this.reading.one(tx, id);
    if (!running) return null;
    const isConcerned = change.scopeOf(running.duty.dutyType) === 'running';
    const ledger = isConcerned ? await this.reading.ledgerOf(tx, running.duty, change.index) : [];
    return { kind: 'running', running, ledger };
  }

  /** Some running duties with the facts that bear on them, in the order of ids; one that has gone meanwhile is left out. */
  async allRunning(tx: EntityManager, change: ChangedPolicy, ids: readonly string[]): Promise<PreviewItem[]> {
    const all = await this.reading.several(tx, ids);
    const concerned = all.map(({ duty }) => duty).filter(({ dutyType }) => change.scopeOf(dutyType) === 'running');
    const ledgers = await this.reading.ledgersOf(tx, concerned, change.index);
    return all.map((running) => ({ kind: 'running', running, ledger: ledgers.get(running.duty.id) ?? [] }));
  }

  /** A recorded fact with what stands around it; null where the changed rows do not look at it. */
  async opening(
    tx: EntityManager,
    change: ChangedPolicy,
    fact: LedgerFact,
  ): Promise<Extract<PreviewItem, { kind: 'opening' }> | null> {
    const needs = change.index.needsOf(fact.name);
    if (!needs) return null;
    const { duties, ledger } = await this.reading.about(tx, { fact, index: change.index, needs });
    const agencies = await agenciesOf(tx, fact.name === 'victim.identified' ? [fact, ...ledger] : [fact]);
    const beside = duties.map(({ duty }) => duty);
    const opened = await this.openedBy(tx, change.draft, fact);
    const others = opened.filter(({ id }) => beside.every((duty) => duty.id !== id));
    return { kind: 'opening', fact, ledger, duties: [...beside, ...others], agencies };
  }

  /** What the fact has opened already, however it ended: it is not owed anew. */
  private async openedBy(tx: EntityManager, { name, running }: PolicyDraft, { factId }: LedgerFact): Promise<Duty[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM coordination.duties WHERE pack = $1 AND duty_type = ANY($2) AND opening_fact_id = $3`,
      [name, running, factId],
    );
    const duties: Duty[] = [];
    for (const { id } of rows) {
      const found = await this.reading.one(tx, id);
      if (found) duties.push(found.duty);
    }
    return duties;
  }
}

// What two agencies agreed on stands for the duties opened by it, whatever the pack says later.
const concerns = ({ kind }: PolicyDraft): string =>
  kind === 'pack' ? `pack_version NOT LIKE '%+%' AND pack` : `inputs->>'calendar'`;
