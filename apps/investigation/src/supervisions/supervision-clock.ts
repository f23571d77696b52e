import type { SupervisionStatus } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import type { Supervision, SupervisionMove } from './supervision.js';

interface ClockedStep {
  /** Where the supervision stands while the duty runs. */
  in: readonly SupervisionStatus[];
  /** What the clock proposes to a person when the time is over. */
  proposes: SupervisionMove;
}

/** The duties of a supervision whose end changes what may be done, and what each proposes. */
export const clockedDuties = {
  'CN-SUP-01': { in: ['reasons-requested'], proposes: 'issueCorrectionOpinion' },
  'CN-SUP-02': { in: ['reasons-requested'], proposes: 'proposeNotice' },
  'CN-SUP-03': { in: ['filing-notified', 'filing-overdue'], proposes: 'issueCorrectionNotice' },
  'CN-SUP-11': { in: ['withdrawal-notified', 'withdrawal-overdue'], proposes: 'issueCorrectionNotice' },
  'CN-SUP-04b': { in: ['correction-issued'], proposes: 'reportUp' },
  'CN-SUP-06': { in: ['filed', 'dunned'], proposes: 'issueDunningLetter' },
} as const satisfies Record<string, ClockedStep>;
export type ClockedDuty = keyof typeof clockedDuties;

/** Duties whose due ends the time in which the police decide about filing. */
const filingLimits = ['CN-INT-03', 'CN-INT-07'];

export const isClocked = (dutyType: string): dutyType is ClockedDuty => dutyType in clockedDuties;
export const isFilingLimit = (dutyType: string): boolean => filingLimits.includes(dutyType);
export const endsNoticePeriod = (dutyType: string): boolean => dutyType === 'CN-SUP-03' || dutyType === 'CN-SUP-11';

/** What the clock said about a duty. */
export interface Mark {
  dutyType: ClockedDuty;
  missedAt: string | null;
  proposedAt: string | null;
}

/** The marks that count where the supervision stands: what was said of an earlier stay there has passed. */
export function standingMarks({ status, since }: Pick<Supervision, 'status' | 'since'>, marks: readonly Mark[]): Mark[] {
  // The notice's own period ends with the move into the overdue state.
  const isOverdue = status === 'filing-overdue' || status === 'withdrawal-overdue';
  const isNew = (at: string | null) => at !== null && (isOverdue || at >= since);
  return marks.filter(
    ({ dutyType, missedAt, proposedAt }) =>
      (clockedDuties[dutyType].in as readonly string[]).includes(status) && (isNew(missedAt) || isNew(proposedAt)),
  );
}

export async function bindDuty(
  tx: EntityManager,
  duty: { dutyId: string; dutyType: ClockedDuty; supervisionId: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO investigation.supervision_duties (duty_id, supervision_id, duty_type) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [duty.dutyId, duty.supervisionId, duty.dutyType],
  );
}

/** Which of the supervisions have a duty of this type already that the clock has not ended. */
export async function withRunningDuty(tx: EntityManager, dutyType: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT supervision_id AS id FROM investigation.supervision_duties
      WHERE duty_type = $1 AND supervision_id = ANY ($2) AND missed_at IS NULL`,
    [dutyType, ids],
  );
  return rows.map(({ id }) => id);
}

/** Keeps what the clock said; answers to which supervision the duty belongs. */
export async function markDuty(
  tx: EntityManager,
  mark: { dutyId: string; as: 'missed' | 'proposed'; at: string },
): Promise<string | null> {
  const column = mark.as === 'missed' ? 'missed_at' : 'proposed_at';
  const [[row]] = await tx.query<[{ id: string }[], number]>(
    `UPDATE investigation.supervision_duties SET ${column} = COALESCE(${column}, $2) WHERE duty_id = $1
     RETURNING supervision_id AS id`,
    [mark.dutyId, mark.at],
  );
  return row?.id ?? null;
}

export async function marksOf(tx: EntityManager, supervisionId: string): Promise<Mark[]> {
  const rows = await tx.query<{ dutyType: ClockedDuty; missedAt: Date | null; proposedAt: Date | null }[]>(
    `SELECT duty_type AS "dutyType", missed_at AS "missedAt", proposed_at AS "proposedAt"
       FROM investigation.supervision_duties WHERE supervision_id = $1`,
    [supervisionId],
  );
  const text = (at: Date | null) => at?.toISOString() ?? null;
  return rows.map(({ dutyType, missedAt, proposedAt }) => ({
    dutyType,
    missedAt: text(missedAt),
    proposedAt: text(proposedAt),
  }));
}

export async function noteFilingLimit(tx: EntityManager, limit: { matterId: string; agencyId: string; at: string }): Promise<void> {
  await tx.query(
    `INSERT INTO investigation.filing_limits (matter_id, agency_id, passed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [limit.matterId, limit.agencyId, limit.at],
  );
}

export async function hasFilingLimitPassed(tx: EntityManager, matterId: string, agencyId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>('SELECT 1 FROM investigation.filing_limits WHERE matter_id = $1 AND agency_id = $2', [
    matterId,
    agencyId,
  ]);
  return rows.length > 0;
}
