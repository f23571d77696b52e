import type { QueueName } from '@homeward/contracts';

const shared = (agencyId: string): string =>
  `EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = m.id AND s.agency_id = '${agencyId}' AND s.scope = 'read' AND s.ended_at IS NULL)`;

const openMatters = (agencyId: string): string => `operations_centre.matters m WHERE m.status = 'open' AND ${shared(agencyId)}`;
const openClocks = (agencyId: string): string =>
  `operations_centre.clocks c WHERE c.owner_agency_id = '${agencyId}' AND c.state = 'open'`;

/** The same numbers by bare SQL on the same rows: no walls, no policies, no audit, no HTTP. */
export const rawDesk = (agencyId: string): string => `
  SELECT (SELECT count(*) FROM operations_centre.clues WHERE agency_id = '${agencyId}' AND status = 'registered'),
         (SELECT count(*) FROM operations_centre.clues WHERE agency_id = '${agencyId}' AND status IN ('triaged', 'returned')),
         (SELECT count(*) FROM operations_centre.transfers WHERE to_agency_id = '${agencyId}' AND state = 'offered'),
         (SELECT count(*) FROM operations_centre.transfers WHERE from_agency_id = '${agencyId}' AND state IN ('refused', 'result-reported')),
         (SELECT count(*) FROM ${openClocks(agencyId)} AND c.missed),
         (SELECT count(*) FROM ${openClocks(agencyId)} AND NOT c.missed),
         (SELECT count(*) FROM ${openMatters(agencyId)}),
         (SELECT count(*) FROM ${openMatters(agencyId)} AND m.open_clocks = 0),
         (SELECT count(*) FROM ${openMatters(agencyId)} AND m.attended_at < now() - interval '1 day')`;

/** The same first page by bare SQL. */
export function rawQueue(name: QueueName, agencyId: string): string {
  if (name.startsWith('duties'))
    return `SELECT * FROM ${openClocks(agencyId)} ORDER BY COALESCE(c.due_at, 'infinity'), c.id LIMIT 51`;
  if (name.startsWith('transfers'))
    return `SELECT * FROM operations_centre.transfers t WHERE t.to_agency_id = '${agencyId}' AND t.state = 'offered' ORDER BY t.recorded_at DESC, t.id DESC LIMIT 51`;
  return `SELECT * FROM ${openMatters(agencyId)} ORDER BY m.recorded_at DESC, m.id DESC LIMIT 51`;
}
