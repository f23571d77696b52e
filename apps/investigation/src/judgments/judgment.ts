import type { RecordJudgment } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { firstJudgmentMissing, firstJudgmentStands, judgmentAlreadyEffective, remandNotEffective } from './judgments.errors.js';

/** A judgment against one person, or one group under one id, as the court recorded it. */
export interface Judgment extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  personId: string;
  personCount: number | null;
  outcome: RecordJudgment['outcome'];
  effective: boolean;
}

/** A judgment is answered by another judgment, never changed. */
export const allowedActions = { first: [], effective: [], remanded: [] } as const satisfies Record<Standing, readonly string[]>;

/** How it stands between the courts and one person; null before the first judgment. */
export type Standing = 'first' | 'effective' | 'remanded';

/** First, then effective; a remand sends the case back to a first judgment, and an effective judgment stands until it is remanded. */
export function nextStanding(
  standing: Standing | null,
  { outcome, effective }: Pick<Judgment, 'outcome' | 'effective'>,
  known: { personId: string; isHistory: boolean },
): Standing {
  const { personId, isHistory } = known;
  const hasJudgment = standing === 'first' || standing === 'effective';
  if (outcome === 'remanded') {
    if (effective) throw remandNotEffective();
    if (!hasJudgment && !isHistory) throw firstJudgmentMissing(personId);
    return 'remanded';
  }
  if (standing === 'effective') throw judgmentAlreadyEffective(personId);
  if (effective) {
    if (!hasJudgment && !isHistory) throw firstJudgmentMissing(personId);
    return 'effective';
  }
  if (standing === 'first') throw firstJudgmentStands(personId);
  return 'first';
}
