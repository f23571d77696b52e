import { id, liesBefore, type MeetingActs, type Occurred } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import { countingAsOne } from './merged-matters.js';

/** A duty that acts of this service can meet, as its own facts tell it; `dueAt` is null while its clock stands still. */
export interface ToldDuty {
  dutyId: string;
  dutyType: string;
  matterId: string;
  dueAt: string | null;
  metBy: MeetingActs;
}

/** A duty whose time is over and that an act would meet in time. */
export interface MissedDuty {
  dutyId: string;
  dutyType: string;
  dueAt: string;
}

/** A fact that would be told, when its act happened, and when it is recorded. */
export interface LateAct {
  fact: string;
  matterId: string;
  data: unknown;
  occurred: Occurred;
  recordedAt: string;
}

/** A duty about a row that an act on this row would meet, had it not happened before the duty began. */
export interface LaterDuty {
  dutyId: string;
  dutyType: string;
  startedAt: string;
}

/** A fact that would be told of an act on a row, and when the act happened. */
export interface ActOnRow {
  fact: string;
  rowId: string;
  matterId: string;
  occurred: Occurred;
}

/** Finds the duties on which the time of an act turns. */
export interface DutiesInTime {
  /** Those whose time is over and that an act could have met in time. */
  missed: (tx: EntityManager, act: LateAct) => Promise<MissedDuty[]>;
  /** Those about a row that begin after an act on it, where there is none that it could meet. */
  later: (tx: EntityManager, act: ActOnRow) => Promise<LaterDuty[]>;
}

const mostNamed = 20;

/** The duties of which coordination has told this service and that facts of its own can meet. */
export class DuePeriods implements DutiesInTime {
  constructor(
    private readonly schema: string,
    private readonly published: ReadonlySet<string>,
  ) {}

  /** Keeps until when a duty is to be met, as it stands now, if a fact of this service can meet it. */
  async keep(tx: EntityManager, { dutyId, dutyType, matterId, dueAt, metBy }: ToldDuty): Promise<void> {
    const facts = metBy.facts.filter((fact) => this.published.has(fact));
    if (facts.length === 0) return this.drop(tx, dutyId);
    await tx.query(
      `INSERT INTO ${this.schema}.due_periods (duty_id, duty_type, matter_id, subject, subject_id, acts_from, due_at, met_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (duty_id) DO UPDATE SET acts_from = EXCLUDED.acts_from, due_at = EXCLUDED.due_at, met_by = EXCLUDED.met_by`,
      [dutyId, dutyType, matterId, metBy.subject, metBy.subjectId, metBy.actsFrom, dueAt, facts],
    );
  }

  /** Nothing turns on this duty any more. */
  async drop(tx: EntityManager, dutyId: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.schema}.due_periods WHERE duty_id = $1`, [dutyId]);
  }

  /** A duty that ended before it was due is not missed; one that ended later could still turn out to have been met in time. */
  async dropUnmissed(tx: EntityManager, dutyId: string, endedAt: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.schema}.due_periods WHERE duty_id = $1 AND (due_at IS NULL OR due_at >= $2)`, [
      dutyId,
      endedAt,
    ]);
  }

  /** The duties whose time is over and that an act could have met in time: of its subject, or of its matter and those that count as one with it where the fact names no such subject. */
  async missed(tx: EntityManager, { fact, matterId, data, occurred, recordedAt }: LateAct): Promise<MissedDuty[]> {
    const duties = await tx.query<(Omit<MissedDuty, 'dueAt'> & { dueAt: Date })[]>(
      `SELECT duty_id AS "dutyId", duty_type AS "dutyType", due_at AS "dueAt" FROM ${this.schema}.due_periods
        WHERE $1 = ANY(met_by) AND due_at >= $5 AND due_at < $7 AND (acts_from <= $5 OR acts_from < $6)
          AND ((subject_id = ANY($3::uuid[]) AND $4::jsonb ->> subject = subject_id::text)
            OR (matter_id IN (${countingAsOne(this.schema, '$2::uuid')}) AND $4::jsonb ->> subject IS NULL))
        ORDER BY due_at, duty_id LIMIT ${mostNamed}`,
      [fact, matterId, idsIn(data), JSON.stringify(data), occurred.notBefore, occurred.notAfter, recordedAt],
    );
    return duties.map((duty) => ({ ...duty, dueAt: duty.dueAt.toISOString() }));
  }

  async later(tx: EntityManager, { fact, rowId, occurred }: ActOnRow): Promise<LaterDuty[]> {
    const duties = await tx.query<(Omit<LaterDuty, 'startedAt'> & { startedAt: Date })[]>(
      `SELECT duty_id AS "dutyId", duty_type AS "dutyType", acts_from AS "startedAt" FROM ${this.schema}.due_periods
        WHERE subject_id = $2 AND $1 = ANY(met_by) ORDER BY acts_from, duty_id LIMIT ${mostNamed}`,
      [fact, rowId],
    );
    return laterThan(
      occurred,
      duties.map((duty) => ({ ...duty, startedAt: duty.startedAt.toISOString() })),
    );
  }
}

/** All of them where the act certainly lies before each, else none. */
export const laterThan = (act: Occurred, duties: readonly LaterDuty[]): LaterDuty[] =>
  duties.every(({ startedAt }) => liesBefore(act, startedAt)) ? [...duties] : [];

/** Whatever in a fact could name a subject. */
const idsIn = (data: unknown): unknown[] => Object.values(Object(data) as object).filter((value) => id.safeParse(value).success);
