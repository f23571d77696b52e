import { id, type DutySubject, type WaitingTime } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';

/** A duty that makes facts about somebody or something wait, as its own facts tell it. */
export interface ToldPeriod {
  dutyId: string;
  dutyType: string;
  matterId: string;
  subjectKind: DutySubject;
  waiting: WaitingTime;
}

/** A waiting time that stands against an act; `endsAt` is null while its clock stands still. */
export interface StandingPeriod {
  dutyId: string;
  dutyType: string;
  endsAt: string | null;
}

/** A fact that would be told, and the earliest moment at which its act can have happened. */
export interface GuardedAct {
  fact: string;
  matterId: string;
  data: unknown;
  notBefore: string;
}

/**
 * The shortest waiting times of which coordination has told this service. One that is over stays: an act of before its end stays too early whenever
 * it is recorded.
 */
export class GuardedPeriods {
  constructor(private readonly schema: string) {}

  /** Keeps a waiting time as it stands now, one line for each fact that waits. */
  async keep(tx: EntityManager, { dutyId, dutyType, matterId, subjectKind, waiting }: ToldPeriod): Promise<void> {
    await tx.query(
      `INSERT INTO ${this.schema}.guarded_periods AS known (duty_id, fact, duty_type, matter_id, subject, subject_id, ends_at)
       SELECT $1, fact, $3, $4, $5, $6, $7 FROM unnest($2::text[]) AS fact
       ON CONFLICT (duty_id, fact) DO UPDATE SET ends_at = EXCLUDED.ends_at`,
      [dutyId, waiting.guards, dutyType, matterId, `${subjectKind}Id`, waiting.subjectId, waiting.endsAt],
    );
  }

  /** Nothing has to wait for this duty any more, and nothing had to. */
  async drop(tx: EntityManager, dutyId: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.schema}.guarded_periods WHERE duty_id = $1`, [dutyId]);
  }

  /** The waiting time that ends last among those an act would break: of its subject, or of its matter where the fact names no such subject. */
  async standing(tx: EntityManager, { fact, matterId, data, notBefore }: GuardedAct): Promise<StandingPeriod | null> {
    const [period] = await tx.query<(Omit<StandingPeriod, 'endsAt'> & { endsAt: Date | null })[]>(
      `SELECT duty_id AS "dutyId", duty_type AS "dutyType", ends_at AS "endsAt" FROM ${this.schema}.guarded_periods
        WHERE fact = $1 AND (ends_at IS NULL OR ends_at > $4)
          AND ((subject_id = ANY($3::uuid[]) AND $5::jsonb ->> subject = subject_id::text)
            OR (matter_id = $2 AND $5::jsonb ->> subject IS NULL))
        ORDER BY ends_at DESC NULLS FIRST LIMIT 1`,
      [fact, matterId, idsIn(data), notBefore, JSON.stringify(data)],
    );
    return period ? { ...period, endsAt: period.endsAt?.toISOString() ?? null } : null;
  }
}

/** Whatever in a fact could name a subject. */
const idsIn = (data: unknown): unknown[] => Object.values(Object(data) as object).filter((value) => id.safeParse(value).success);
