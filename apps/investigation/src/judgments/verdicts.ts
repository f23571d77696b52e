import type { EntityManager } from 'typeorm';
import type { Standing } from './judgment.js';

/** How it stands with a person of a case: ids and a code alone, since the courts of two instances do not read each other's rows. */
export async function standingOf(tx: EntityManager, caseId: string, personId: string): Promise<Standing | null> {
  const [verdict] = await tx.query<{ standing: Standing }[]>(
    'SELECT standing FROM investigation.verdicts WHERE case_id = $1 AND person_id = $2 FOR UPDATE',
    [caseId, personId],
  );
  return verdict?.standing ?? null;
}

export async function keepStanding(
  tx: EntityManager,
  { caseId, personId }: { caseId: string; personId: string },
  standing: Standing,
): Promise<void> {
  await tx.query(
    `INSERT INTO investigation.verdicts (case_id, person_id, standing) VALUES ($1, $2, $3)
     ON CONFLICT (case_id, person_id) DO UPDATE SET standing = EXCLUDED.standing`,
    [caseId, personId, standing],
  );
}
