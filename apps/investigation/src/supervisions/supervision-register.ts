import type { SupervisionStatus } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import type { Supervision } from './supervision.js';

/** Between which organs a supervision runs and whether it is open: ids and codes that decide who may see its moves. */
export type RegisteredSupervision = Pick<
  Supervision,
  'id' | 'matterId' | 'caseId' | 'procuratorateAgencyId' | 'addresseeAgencyId' | 'higherAgencyId' | 'trigger' | 'minor' | 'status'
>;

const columns = `supervision_id AS id, matter_id AS "matterId", case_id AS "caseId",
  procuratorate_agency_id AS "procuratorateAgencyId", addressee_agency_id AS "addresseeAgencyId",
  higher_agency_id AS "higherAgencyId", opened_because AS trigger, minor, status`;

export async function registerSupervision(tx: EntityManager, supervision: RegisteredSupervision): Promise<void> {
  const { id, matterId, caseId, procuratorateAgencyId, addresseeAgencyId, trigger, minor, status } = supervision;
  await tx.query(
    `INSERT INTO investigation.supervision_register (supervision_id, matter_id, case_id, procuratorate_agency_id,
       addressee_agency_id, opened_because, minor, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, matterId, caseId, procuratorateAgencyId, addresseeAgencyId, trigger, minor, status],
  );
}

export async function updateRegister(tx: EntityManager, supervision: RegisteredSupervision): Promise<void> {
  const { id, procuratorateAgencyId, addresseeAgencyId, higherAgencyId, status } = supervision;
  await tx.query(
    `UPDATE investigation.supervision_register SET procuratorate_agency_id = $2, addressee_agency_id = $3,
       higher_agency_id = $4, status = $5 WHERE supervision_id = $1`,
    [id, procuratorateAgencyId, addresseeAgencyId, higherAgencyId, status],
  );
}

export const findRegisteredSupervisions = (tx: EntityManager, ids: readonly string[]): Promise<RegisteredSupervision[]> =>
  tx.query<RegisteredSupervision[]>(`SELECT ${columns} FROM investigation.supervision_register WHERE supervision_id = ANY ($1)`, [
    ids,
  ]);

/** The open supervision of a case: there is one at most. */
export async function findOpenOfCase(tx: EntityManager, caseId: string): Promise<RegisteredSupervision | null> {
  const [open] = await tx.query<RegisteredSupervision[]>(
    `SELECT ${columns} FROM investigation.supervision_register WHERE case_id = $1 AND status <> 'closed'`,
    [caseId],
  );
  return open ?? null;
}

/** The open supervisions of a matter in which an agency takes part, oldest first. */
export const openOfMatter = (tx: EntityManager, matterId: string, agencyId: string): Promise<RegisteredSupervision[]> =>
  tx.query<RegisteredSupervision[]>(
    `SELECT ${columns} FROM investigation.supervision_register
      WHERE matter_id = $1 AND status <> 'closed' AND $2 IN (procuratorate_agency_id, addressee_agency_id)
      ORDER BY supervision_id`,
    [matterId, agencyId],
  );

const ordered = ['filing-notified', 'filing-overdue', 'correction-issued', 'reported-up'] as const satisfies SupervisionStatus[];

/** Whether a filing of this case follows a notice of the procuratorate: it is then a filing under supervision, whatever was proposed. */
export async function isFilingOrdered(tx: EntityManager, caseId: string): Promise<boolean> {
  const open = await findOpenOfCase(tx, caseId);
  return open !== null && (ordered as readonly string[]).includes(open.status);
}

/** Whether neither an arrest was asked for nor the file was sent: until then a filing may be supervised as unlawful (rule 559). */
export async function isBeforeArrestAndFile(tx: EntityManager, caseId: string): Promise<boolean> {
  const [found] = await tx.query<{ is: boolean }[]>(
    `SELECT NOT EXISTS (SELECT 1 FROM investigation.arrest_requests WHERE case_id = $1)
        AND NOT EXISTS (SELECT 1 FROM investigation.case_register WHERE case_id = $1 AND file_for_agency_id IS NOT NULL) AS is`,
    [caseId],
  );
  return found?.is ?? false;
}

/** The procuratorate of the same region at the same level as a Chinese police organ; where there is none, that of the level above. */
export async function procuratorateBeside(
  tx: EntityManager,
  { level, regionCode }: { level: string; regionCode: string | null },
): Promise<string | null> {
  const [found] = await tx.query<{ id: string }[]>(
    `SELECT id FROM investigation.agencies
      WHERE kind = 'procuratorate' AND country = 'CN' AND (valid_to IS NULL OR valid_to >= CURRENT_DATE)
        AND ((level = $1 AND region_code IS NOT DISTINCT FROM $2)
          OR (level = 'prefecture' AND region_code = left($2, 4) || '00')
          OR (level = 'province' AND region_code = left($2, 2) || '0000'))
      ORDER BY level = $1 DESC, level = 'prefecture' DESC, id LIMIT 1`,
    [level, regionCode],
  );
  return found?.id ?? null;
}
