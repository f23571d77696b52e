import type { EntityManager } from 'typeorm';

/** What every organ may know of a case whose id it was told: the matter it belongs to, and to which procuratorate its file went. */
export interface RegisteredCase {
  caseId: string;
  matterId: string;
  fileForAgencyId: string | null;
}

export async function registerCase(tx: EntityManager, caseId: string, matterId: string): Promise<void> {
  await tx.query('INSERT INTO investigation.case_register (case_id, matter_id) VALUES ($1, $2)', [caseId, matterId]);
}

export async function addressFile(tx: EntityManager, caseId: string, agencyId: string): Promise<void> {
  await tx.query('UPDATE investigation.case_register SET file_for_agency_id = $2 WHERE case_id = $1', [caseId, agencyId]);
}

export async function findRegistered(tx: EntityManager, caseId: string): Promise<RegisteredCase | null> {
  const [registered] = await tx.query<RegisteredCase[]>(
    `SELECT case_id AS "caseId", matter_id AS "matterId", file_for_agency_id AS "fileForAgencyId"
       FROM investigation.case_register WHERE case_id = $1`,
    [caseId],
  );
  return registered ?? null;
}

export async function noteReporterOf(tx: EntityManager, clueId: string, reporterClass: string): Promise<void> {
  await tx.query(
    `INSERT INTO investigation.clue_reporters (clue_id, reporter_class) VALUES ($1, $2)
     ON CONFLICT (clue_id) DO UPDATE SET reporter_class = EXCLUDED.reporter_class`,
    [clueId, reporterClass],
  );
}

export async function reporterOf(tx: EntityManager, clueId: string | null): Promise<string> {
  const [noted] = await tx.query<{ reporterClass: string }[]>(
    'SELECT reporter_class AS "reporterClass" FROM investigation.clue_reporters WHERE clue_id = $1',
    [clueId],
  );
  return noted?.reporterClass ?? 'unknown';
}
