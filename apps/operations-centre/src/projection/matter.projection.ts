import type { ClueRegistered, Fact } from '@homeward/contracts';
import { noteOf } from '@homeward/journeys/fact-note';
import { emptyLedger, enter, factsOfStages, type StageLedger } from '@homeward/journeys/stage-ledger';
import { stagesOf } from '@homeward/journeys/stages';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { timelineKindOf } from './timeline-kind.js';

const rank = ['normal', 'high', 'crisis'];
/** Clocks and notices go on without anybody, and a share follows from an act that tells of itself. */
const toldByItself = /^(duty|notice|share)\./;
const classesClue = new Set(['clue.registered', 'clue.triaged', 'clue.accepted']);
const moveStages: ReadonlySet<string> = new Set(factsOfStages);
const emptyStages = JSON.stringify(stagesOf(emptyLedger));

/**
 * One row a matter with its stages, and one entry a fact on its timeline. A row begins with whichever fact is heard first; it is a matter from the
 * day its first clue gives it a number. What is told of operations and notes about them stays a row without a number, which nobody sees.
 */
@Injectable()
export class MatterProjection {
  async apply(tx: EntityManager, fact: Fact, openClocks: number): Promise<void> {
    await this.enterTimeline(tx, fact);
    await this.begin(tx, fact);
    await this.count(tx, fact, openClocks);
    if (opensMatter(fact)) await this.open(tx, fact);
    if (classesClue.has(fact.name)) await this.class(tx, fact);
    if (moveStages.has(fact.name)) await this.stage(tx, fact);
  }

  private async enterTimeline(tx: EntityManager, fact: Fact): Promise<void> {
    await tx.query(
      `INSERT INTO operations_centre.timeline (id, matter_id, source, seq, kind, fact, agency_id, occurred, recorded_at, implied, historical,
         data)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        fact.id,
        fact.key,
        fact.source,
        fact.seq,
        timelineKindOf(fact),
        fact.name,
        fact.agencyId,
        JSON.stringify(fact.occurred),
        fact.recordedAt,
        fact.implied,
        fact.historical,
        JSON.stringify(fact.data),
      ],
    );
  }

  private async begin(tx: EntityManager, { key, recordedAt }: Fact): Promise<void> {
    await tx.query(
      `INSERT INTO operations_centre.matters (id, status, minor, ledger, stages, open_clocks, facts, recorded_at)
       VALUES ($1, 'open', false, $2, $3, 0, 0, $4) ON CONFLICT (id) DO NOTHING`,
      [key, JSON.stringify(emptyLedger), emptyStages, recordedAt],
    );
  }

  /** Facts told at the same instant have an order of their own, so that the same facts make the same row however they are heard. */
  private async count(tx: EntityManager, { key, name, recordedAt }: Fact, openClocks: number): Promise<void> {
    const status = name === 'matter.closed' ? 'closed' : name === 'matter.reopened' ? 'open' : null;
    await tx.query(
      `UPDATE operations_centre.matters SET facts = facts + 1, open_clocks = open_clocks + $2, status = COALESCE($3, status),
              recorded_at = LEAST(recorded_at, $4), attended_at = GREATEST(attended_at, $5::timestamptz),
              attended_fact = CASE WHEN attended_at > $5::timestamptz OR $5 IS NULL THEN attended_fact
                                   WHEN attended_at = $5::timestamptz THEN GREATEST(attended_fact, $6) ELSE $6 END WHERE id = $1`,
      [key, openClocks, status, recordedAt, toldByItself.test(name) ? null : recordedAt, name],
    );
  }

  /** Only the clue that opens the matter names it. */
  private async open(tx: EntityManager, { key, agencyId, data: { matterNumber } }: ClueRegistered): Promise<void> {
    await tx.query(`UPDATE operations_centre.matters SET number = $2, opened_by_agency_id = $3 WHERE id = $1`, [
      key,
      matterNumber,
      agencyId,
    ]);
  }

  /** A matter is as urgent as the most urgent of its clues is classed now, and a minor is concerned where one of them says so. */
  private async class(tx: EntityManager, { key }: Fact): Promise<void> {
    await tx.query(
      `UPDATE operations_centre.matters SET severity = clue.severity, minor = clue.minor
         FROM (SELECT ($2::text[])[max(array_position($2::text[], severity))] AS severity, COALESCE(bool_or(minor), false) AS minor
                 FROM operations_centre.clues WHERE matter_id = $1) clue
        WHERE id = $1`,
      [key, rank],
    );
  }

  private async stage(tx: EntityManager, fact: Fact): Promise<void> {
    const [row] = await tx.query<{ ledger: StageLedger }[]>(
      `SELECT ledger FROM operations_centre.matters WHERE id = $1 FOR UPDATE`,
      [fact.key],
    );
    const ledger = enter(row?.ledger ?? emptyLedger, noteOf(fact));
    await tx.query(`UPDATE operations_centre.matters SET ledger = $2, stages = $3 WHERE id = $1`, [
      fact.key,
      JSON.stringify(ledger),
      JSON.stringify(stagesOf(ledger)),
    ]);
  }
}

const opensMatter = (fact: Fact): fact is ClueRegistered =>
  fact.name === 'clue.registered' && (fact as ClueRegistered).data.opensMatter;
