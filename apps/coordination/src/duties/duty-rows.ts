import type { LedgerFact } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeskWork } from './desk-work.js';
import type { DutyRow, LogLine, RunningDuty } from './duty.js';
import { recordSet } from './record-set.js';
import { dutyColumns, dutyOf, stepColumns, stepOf, type Stored } from './stored-duty.js';

/** Which duties a fact may bear on. */
export interface Touched {
  fact: LedgerFact;
  /** Where the fact stands outside any matter, what it is about. */
  subjectIds: readonly string[];
  touchedTypes: readonly string[];
  relatedTypes: readonly string[];
}

const isOwed = `duty.state IN ('open', 'paused', 'held')`;
const logColumns =
  'duty_id, version, matter_id, agency_id, move, from_state, to_state, rung, reason, cause_fact_id, actor, at, next_fires_at, explained';

/** A line of the log as it is shown. */
export type ShownLine = Omit<LogLine, 'dutyId' | 'matterId' | 'nextFiresAt' | 'explained'>;

/** Reads and writes the tables of duties, each in one statement. */
@Injectable()
export class DutyRows {
  async one(tx: EntityManager, id: string): Promise<RunningDuty | null> {
    return (await this.several(tx, [id]))[0] ?? null;
  }

  /** A duty without the steps of its ladder. */
  async alone(tx: EntityManager, id: string): Promise<DutyRow | null> {
    return (await this.read(tx, 'WHERE duty.id = $1', [id]))[0] ?? null;
  }

  /** Those of some duties that there are, in the order of ids. */
  async several(tx: EntityManager, ids: readonly string[]): Promise<RunningDuty[]> {
    return this.withSteps(tx, await this.read(tx, 'WHERE duty.id = ANY($1) ORDER BY duty.id', [ids]));
  }

  /** What is due of any agency, the earliest first, kept from every other hand until this transaction ends. What another hand holds is not waited for. */
  async takeDue(tx: EntityManager, most: number): Promise<RunningDuty[]> {
    const due = `SELECT duty_id FROM coordination.duty_alarms
      WHERE next_fires_at <= coordination.duty_clock() AND leased_until < now() ORDER BY next_fires_at LIMIT $1 FOR UPDATE SKIP LOCKED`;
    const duties = await this.read(
      tx,
      'JOIN due ON due.duty_id = duty.id FOR UPDATE OF duty SKIP LOCKED',
      [most],
      `WITH due AS (${due})`,
    );
    return this.withSteps(tx, duties);
  }

  /** The duties that a fact may move, end or stand beside. One met by an earlier act cannot be changed by a later one and stays unread. */
  async touched(tx: EntityManager, { fact, subjectIds, touchedTypes, relatedTypes }: Touched): Promise<RunningDuty[]> {
    const dutyId = fact.attributes['dutyId'] ?? null;
    if (touchedTypes.length === 0 && relatedTypes.length === 0 && dutyId === null) return [];
    const isOutside = fact.matterId === null;
    const place = isOutside ? 'duty.matter_id IS NULL AND duty.subject_id = ANY($1::text[])' : 'duty.matter_id = ANY($1::uuid[])';
    const places = isOutside ? subjectIds : [fact.matterId, ...(fact.alsoMatterIds ?? [])];
    const duties = await this.read(
      tx,
      `WHERE (${place} AND (duty.duty_type = ANY($2) OR (duty.duty_type = ANY($3)
          AND NOT (duty.state = 'met' AND NOT duty.historical AND duty.met_at < $4)))) OR duty.id = $5 ORDER BY duty.id`,
      [places, relatedTypes, touchedTypes, earliestOf(fact), dutyId],
    );
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
    return this.withSteps(tx, await this.read(tx, `WHERE duty.matter_id = $1 AND ${isOwed} ORDER BY duty.id`, [matterId]));
  }

  /** What is owed in a matter and has no other side yet. */
  async withoutOtherSide(tx: EntityManager, matterId: string): Promise<RunningDuty[]> {
    const alone = `WHERE duty.matter_id = $1 AND duty.counterpart_agency_id IS NULL AND ${isOwed} ORDER BY duty.id`;
    return this.withSteps(tx, await this.read(tx, alone, [matterId]));
  }

  /** What an agency still owes in any matter, kept from every other hand until this transaction ends. */
  async owedBy(tx: EntityManager, agencyId: string): Promise<RunningDuty[]> {
    const owing = `WHERE duty.agency_id = $1 AND ${isOwed} ORDER BY duty.id FOR UPDATE`;
    return this.withSteps(tx, await this.read(tx, owing, [agencyId]));
  }

  /** Stores new duties; one that was opened before by the same fact is left out. Returns the ids of those stored. */
  async insert(tx: EntityManager, rows: readonly DutyRow[]): Promise<ReadonlySet<string>> {
    const stored = await tx.query<{ id: string }[]>(
      `INSERT INTO coordination.duties SELECT * FROM json_populate_recordset(NULL::coordination.duties, $1) ORDER BY id
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

  /** The exactly-once point for many duties at once. Returns the ids of those that are ours. */
  async fireAll(tx: EntityManager, changes: readonly { seen: DutyRow; next: DutyRow }[]): Promise<ReadonlySet<string>> {
    const rows = changes.map(({ seen: { id, version, rung, state }, next }) => ({
      ...{ id, version, rung, state, nextRung: next.rung, nextState: next.state },
      ...{ nextFiresAt: next.nextFiresAt, missedAt: next.missedAt, missedCount: next.missedCount },
    }));
    const fired = await tx.query<{ id: string }[]>(
      `WITH fired AS (
         UPDATE coordination.duties AS duty
            SET rung = seen.next_rung, next_fires_at = seen.next_fires_at, state = seen.next_state, missed_at = seen.missed_at,
                missed_count = seen.missed_count, version = duty.version + 1
           FROM json_to_recordset($1) AS seen(id uuid, version integer, rung integer, state text, next_rung integer,
                  next_state text, next_fires_at timestamptz, missed_at timestamptz, missed_count integer)
          WHERE duty.id = seen.id AND duty.version = seen.version AND duty.rung = seen.rung AND duty.state = seen.state
            AND duty.next_fires_at <= coordination.duty_clock()
         RETURNING duty.id)
       SELECT id FROM fired`,
      [recordSet(rows)],
    );
    return new Set(fired.map(({ id }) => id));
  }

  /** Writes what belongs to the rows: the steps of the ladders and the log. */
  async writeChildren(tx: EntityManager, { armed, changed, log }: Pick<DeskWork, 'armed' | 'changed' | 'log'>): Promise<void> {
    if (armed.length > 0)
      await tx.query(
        `INSERT INTO coordination.duty_rungs SELECT * FROM json_populate_recordset(NULL::coordination.duty_rungs, $1)`,
        [recordSet(armed)],
      );
    // What was armed a moment ago may stand otherwise already: a statement of its own sees it.
    if (log.length > 0 || changed.length > 0)
      await tx.query(
        `WITH moved AS (
           UPDATE coordination.duty_rungs AS step SET at = changed.at, state = changed.state, reason = changed.reason, fired_at = changed.fired_at
             FROM json_populate_recordset(NULL::coordination.duty_rungs, $1) AS changed
            WHERE step.duty_id = changed.duty_id AND step.cycle = changed.cycle AND step.rung = changed.rung)
         INSERT INTO coordination.duty_log (${logColumns})
         SELECT ${logColumns} FROM json_populate_recordset(NULL::coordination.duty_log, $2)`,
        [recordSet(lastOfEach(changed)), recordSet(log)],
      );
  }

  private async read(tx: EntityManager, which: string, values: unknown[], before = ''): Promise<DutyRow[]> {
    const stored = await tx.query<Stored[]>(`${before} SELECT ${dutyColumns} FROM coordination.duties duty ${which}`, values);
    return stored.map(dutyOf);
  }

  /** Duties with the steps of their ladders. */
  async withSteps(tx: EntityManager, duties: readonly DutyRow[]): Promise<RunningDuty[]> {
    if (duties.length === 0) return [];
    const steps = await tx.query<Stored[]>(
      `SELECT ${stepColumns} FROM coordination.duty_rungs step WHERE step.duty_id = ANY($1) ORDER BY step.at, step.rung`,
      [duties.map(({ id }) => id)],
    );
    const byDuty = Map.groupBy(steps, ({ dutyId }) => dutyId);
    return duties.map((duty) => ({
      duty,
      steps: (byDuty.get(duty.id) ?? []).filter(({ cycle }) => cycle === duty.cycle).map(stepOf),
    }));
  }
}

// One statement writes a step once: of several changes in one transaction the last one counts.
function lastOfEach(steps: DeskWork['changed']): DeskWork['changed'] {
  return [...new Map(steps.map((step) => [`${step.dutyId} ${step.cycle} ${step.rung}`, step])).values()];
}

function earliestOf({ occurred, attributes }: LedgerFact): string {
  const { postedAt } = attributes;
  return typeof postedAt === 'string' && postedAt < occurred.notBefore ? postedAt : occurred.notBefore;
}
