import type { LedgerFact, Step } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeskWork } from './desk-work.js';
import type { DutyRow, LogLine, RunningDuty } from './duty.js';
import { DutyEntity, DutyRungEntity } from './duty.entity.js';
import { recordSet } from './record-set.js';

/** Which duties a fact may bear on. */
export interface Touched {
  fact: LedgerFact;
  /** Where the fact stands outside any matter, what it is about. */
  subjectIds: readonly string[];
  touchedTypes: readonly string[];
  relatedTypes: readonly string[];
}

const logColumns = 'duty_id, version, matter_id, agency_id, move, from_state, to_state, rung, reason, cause_fact_id, actor, at';

/** A line of the log as it is shown. */
export type ShownLine = Omit<LogLine, 'dutyId' | 'matterId'>;

/** Reads and writes the tables of duties, each in one statement. */
@Injectable()
export class DutyRows {
  async one(tx: EntityManager, id: string): Promise<RunningDuty | null> {
    const duty = await tx.findOneBy(DutyEntity, { id });
    return duty && ((await this.withSteps(tx, [duty]))[0] ?? null);
  }

  /** Those of some duties that there are, in the order of ids. */
  async several(tx: EntityManager, ids: readonly string[]): Promise<RunningDuty[]> {
    const duties = await tx
      .createQueryBuilder(DutyEntity, 'duty')
      .where('duty.id = ANY(:ids)', { ids })
      .orderBy('duty.id')
      .getMany();
    return this.withSteps(tx, duties);
  }

  /** The duties that a fact may move, end or stand beside. One met by an earlier act cannot be changed by a later one and stays unread. */
  async touched(tx: EntityManager, { fact, subjectIds, touchedTypes, relatedTypes }: Touched): Promise<RunningDuty[]> {
    const dutyId = fact.attributes['dutyId'];
    if (touchedTypes.length === 0 && relatedTypes.length === 0 && dutyId === undefined) return [];
    const place =
      fact.matterId === null ? 'duty.matter_id IS NULL AND duty.subject_id = ANY(:subjectIds)' : 'duty.matter_id = ANY(:matterIds)';
    const duties = await tx
      .createQueryBuilder(DutyEntity, 'duty')
      .where(
        `(${place} AND (duty.duty_type = ANY(:relatedTypes) OR (duty.duty_type = ANY(:touchedTypes)
            AND NOT (duty.state = 'met' AND NOT duty.historical AND duty.met_at < :from)))) OR duty.id = :dutyId`,
        {
          matterIds: [fact.matterId, ...(fact.alsoMatterIds ?? [])],
          subjectIds,
          relatedTypes,
          touchedTypes,
          from: earliestOf(fact),
          dutyId: dutyId ?? null,
        },
      )
      .orderBy('duty.id')
      .getMany();
    return this.withSteps(tx, duties);
  }

  /** What moved a duty, first to last: as many lines as the duty has versions. */
  async log(tx: EntityManager, dutyId: string): Promise<ShownLine[]> {
    const lines = await tx.query<(Omit<ShownLine, 'at'> & { at: Date })[]>(
      `SELECT version, agency_id AS "agencyId", move, from_state AS "fromState", to_state AS "toState", rung, reason,
              cause_fact_id AS "causeFactId", actor, at
         FROM coordination.duty_log WHERE duty_id = $1 ORDER BY version`,
      [dutyId],
    );
    return lines.map((line) => ({ ...line, at: line.at.toISOString() }));
  }

  /** The duties of a matter in which something is still owed. */
  async owed(tx: EntityManager, matterId: string): Promise<RunningDuty[]> {
    const duties = await tx
      .createQueryBuilder(DutyEntity, 'duty')
      .where(`duty.matter_id = :matterId AND duty.state IN ('open', 'paused', 'held')`, { matterId })
      .orderBy('duty.id')
      .getMany();
    return this.withSteps(tx, duties);
  }

  /** What an agency still owes in any matter, kept from every other hand until this transaction ends. */
  async owedBy(tx: EntityManager, agencyId: string): Promise<RunningDuty[]> {
    const duties = await tx
      .createQueryBuilder(DutyEntity, 'duty')
      .where(`duty.agency_id = :agencyId AND duty.state IN ('open', 'paused', 'held')`, { agencyId })
      .orderBy('duty.id')
      .setLock('pessimistic_write')
      .getMany();
    return this.withSteps(tx, duties);
  }

  /** Stores new duties; one that was opened before by the same fact is left out. Returns the ids of those stored. */
  async insert(tx: EntityManager, rows: readonly DutyRow[]): Promise<ReadonlySet<string>> {
    const stored = await tx.query<{ id: string }[]>(
      `INSERT INTO coordination.duties SELECT * FROM jsonb_populate_recordset(NULL::coordination.duties, $1::jsonb) ORDER BY id
       ON CONFLICT ON CONSTRAINT duties_opening_key DO NOTHING RETURNING id`,
      [recordSet(rows)],
    );
    return new Set(stored.map(({ id }) => id));
  }

  /** The exactly-once point: the step is ours, or the row has moved, or it is not due by the clock of the database. A duty whose clock stands still may ask to be looked at too. */
  async fire(tx: EntityManager, seen: DutyRow, next: DutyRow): Promise<boolean> {
    const seenAt = [seen.id, seen.version, seen.rung, seen.state];
    const fired = await tx.query<unknown[]>(
      `WITH fired AS (
         UPDATE coordination.duties
            SET rung = $5, next_fires_at = $6, state = $7, missed_at = $8, missed_count = $9, inputs = $10, version = version + 1
          WHERE id = $1 AND version = $2 AND rung = $3 AND state = $4
            AND COALESCE(next_fires_at, (inputs->>'wakesAt')::timestamptz) <= coordination.duty_clock()
         RETURNING id)
       SELECT id FROM fired`,
      [...seenAt, next.rung, next.nextFiresAt, next.state, next.missedAt, next.missedCount, JSON.stringify(next.inputs)],
    );
    return fired.length === 1;
  }

  /** The exactly-once point for many duties at once, of which none is waited for that somebody else holds. Returns the ids of those that are ours. */
  async fireAll(tx: EntityManager, changes: readonly { seen: DutyRow; next: DutyRow }[]): Promise<ReadonlySet<string>> {
    const rows = changes.map(({ seen: { id, version, rung, state }, next }) => ({
      ...{ id, version, rung, state, nextRung: next.rung, nextState: next.state },
      ...{ nextFiresAt: next.nextFiresAt, missedAt: next.missedAt, missedCount: next.missedCount },
    }));
    const fired = await tx.query<{ id: string }[]>(
      `WITH seen AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS seen(id uuid, version integer, rung integer, state text, next_rung integer,
           next_state text, next_fires_at timestamptz, missed_at timestamptz, missed_count integer)),
       free AS (
         SELECT id FROM coordination.duties WHERE id = ANY($2) ORDER BY id FOR UPDATE SKIP LOCKED),
       fired AS (
         UPDATE coordination.duties AS duty
            SET rung = seen.next_rung, next_fires_at = seen.next_fires_at, state = seen.next_state, missed_at = seen.missed_at,
                missed_count = seen.missed_count, version = duty.version + 1
           FROM seen JOIN free USING (id)
          WHERE duty.id = seen.id AND duty.version = seen.version AND duty.rung = seen.rung AND duty.state = seen.state
            AND duty.next_fires_at <= coordination.duty_clock()
         RETURNING duty.id)
       SELECT id FROM fired`,
      [recordSet(rows), rows.map(({ id }) => id)],
    );
    return new Set(fired.map(({ id }) => id));
  }

  /** Writes what belongs to the rows: the steps of the ladders and the log. */
  async writeChildren(tx: EntityManager, { armed, changed, log }: Pick<DeskWork, 'armed' | 'changed' | 'log'>): Promise<void> {
    if (armed.length > 0)
      await tx.query(
        `INSERT INTO coordination.duty_rungs SELECT * FROM jsonb_populate_recordset(NULL::coordination.duty_rungs, $1::jsonb)`,
        [recordSet(armed)],
      );
    if (changed.length > 0)
      await tx.query(
        `UPDATE coordination.duty_rungs AS step SET at = changed.at, state = changed.state, reason = changed.reason, fired_at = changed.fired_at
           FROM jsonb_populate_recordset(NULL::coordination.duty_rungs, $1::jsonb) AS changed
          WHERE step.duty_id = changed.duty_id AND step.cycle = changed.cycle AND step.rung = changed.rung`,
        [recordSet(lastOfEach(changed))],
      );
    if (log.length > 0)
      await tx.query(
        `INSERT INTO coordination.duty_log (${logColumns})
         SELECT ${logColumns} FROM jsonb_populate_recordset(NULL::coordination.duty_log, $1::jsonb)`,
        [recordSet(log)],
      );
  }

  private async withSteps(tx: EntityManager, duties: readonly DutyRow[]): Promise<RunningDuty[]> {
    if (duties.length === 0) return [];
    const rungs = await tx
      .createQueryBuilder(DutyRungEntity, 'step')
      .where('step.duty_id = ANY(:ids)', { ids: duties.map(({ id }) => id) })
      .orderBy('step.at')
      .addOrderBy('step.rung')
      .getMany();
    const byDuty = Map.groupBy(rungs, ({ dutyId }) => dutyId);
    return duties.map((duty) => ({
      duty,
      steps: (byDuty.get(duty.id) ?? []).filter(({ cycle }) => cycle === duty.cycle).map(stepOf),
    }));
  }
}

function stepOf({ cycle, rung, at, state, reason, firedAt, act, targets }: DutyRungEntity): Step {
  return { cycle, rung, at, state, reason, firedAt, act, targets };
}

// One statement writes a step once: of several changes in one transaction the last one counts.
function lastOfEach(steps: DeskWork['changed']): DeskWork['changed'] {
  return [...new Map(steps.map((step) => [`${step.dutyId} ${step.cycle} ${step.rung}`, step])).values()];
}

function earliestOf({ occurred, attributes }: LedgerFact): string {
  const { postedAt } = attributes;
  return typeof postedAt === 'string' && postedAt < occurred.notBefore ? postedAt : occurred.notBefore;
}
