import type {
  AgencyRegistered,
  Fact,
  OfficerAssigned,
  OfficerReleased,
  ShareEnded,
  ShareGranted,
  WallLifted,
  WallRaised,
} from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import { schemaName } from '../schema-name.js';

/** As much of a fact as its rows are made from: coordination keeps to its own walls before anybody has heard of them. */
type Told<Heard extends Fact> = Pick<Heard, 'key' | 'data' | 'recordedAt'>;

/** What a service does with the facts of coordination about rights. Each is harmless when told twice, and an older fact never undoes a newer one. */
export interface RightsProjection {
  applyAgencyRegistered(tx: EntityManager, fact: AgencyRegistered): Promise<void>;
  applyOfficerAssigned(tx: EntityManager, fact: OfficerAssigned): Promise<void>;
  applyOfficerReleased(tx: EntityManager, fact: OfficerReleased): Promise<void>;
  applyShareGranted(tx: EntityManager, fact: ShareGranted): Promise<void>;
  applyShareEnded(tx: EntityManager, fact: ShareEnded): Promise<void>;
  applyWallRaised(tx: EntityManager, fact: Told<WallRaised>): Promise<void>;
  applyWallLifted(tx: EntityManager, fact: Told<WallLifted>): Promise<void>;
}

/** The projection of rights in one service's schema. */
export function rightsProjection(schema: string): RightsProjection {
  const own = schemaName(schema);
  return {
    applyAgencyRegistered: (tx, fact) => storeAgency(own, tx, fact),
    applyOfficerAssigned: (tx, fact) => storeAssignment(own, tx, fact, { ...fact.data, state: 'held' }),
    applyOfficerReleased: (tx, fact) =>
      storeAssignment(own, tx, fact, { ...fact.data, state: 'released', unitId: null, validTo: null }),
    applyShareGranted: (tx, fact) => storeShare(own, tx, fact),
    applyShareEnded: (tx, fact) => endShare(own, tx, fact),
    applyWallRaised: (tx, fact) => storeWall(own, tx, fact),
    applyWallLifted: (tx, fact) => endWall(own, tx, fact),
  };
}

async function storeAgency(schema: string, tx: EntityManager, { data, seq }: AgencyRegistered): Promise<void> {
  await tx.query(
    `INSERT INTO ${schema}.agencies AS known (id, kind, level, country, region_code, time_zone, parent_id, valid_from, valid_to, source_seq)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET kind = EXCLUDED.kind, level = EXCLUDED.level, country = EXCLUDED.country,
       region_code = EXCLUDED.region_code, time_zone = EXCLUDED.time_zone, parent_id = EXCLUDED.parent_id,
       valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, source_seq = EXCLUDED.source_seq
     WHERE known.source_seq < EXCLUDED.source_seq`,
    [
      data.registeredAgencyId,
      data.kind,
      data.level,
      data.country,
      data.regionCode,
      data.timeZone,
      data.parentAgencyId,
      data.validFrom,
      data.validTo,
      seq,
    ],
  );
}

interface AssignmentChange {
  officerId: string;
  role: string;
  forAgencyId: string;
  unitId: string | null;
  validTo: string | null;
  state: 'held' | 'released';
}

async function storeAssignment(
  schema: string,
  tx: EntityManager,
  { seq }: { seq: string },
  change: AssignmentChange,
): Promise<void> {
  await tx.query(
    `INSERT INTO ${schema}.assignments AS known (officer_id, role, agency_id, unit_id, valid_to, state, source_seq)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (officer_id, agency_id, role) DO UPDATE SET unit_id = EXCLUDED.unit_id, valid_to = EXCLUDED.valid_to,
       state = EXCLUDED.state, source_seq = EXCLUDED.source_seq
     WHERE known.source_seq < EXCLUDED.source_seq`,
    [change.officerId, change.role, change.forAgencyId, change.unitId, change.validTo, change.state, seq],
  );
}

async function storeShare(schema: string, tx: EntityManager, { key, data, recordedAt }: ShareGranted): Promise<void> {
  await tx.query(
    `INSERT INTO ${schema}.shares (id, matter_id, agency_id, scope, granted_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id) DO NOTHING`,
    [data.shareId, key, data.toAgencyId, data.scope, recordedAt],
  );
}

async function endShare(schema: string, tx: EntityManager, { data, recordedAt }: ShareEnded): Promise<void> {
  await tx.query(`UPDATE ${schema}.shares SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL`, [data.shareId, recordedAt]);
}

async function storeWall(schema: string, tx: EntityManager, { key, data, recordedAt }: Told<WallRaised>): Promise<void> {
  await tx.query(
    `INSERT INTO ${schema}.walls (id, matter_id, agency_id, officer_id, raised_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id) DO NOTHING`,
    [data.wallId, key, data.excludedAgencyId, data.excludedOfficerId, recordedAt],
  );
}

async function endWall(schema: string, tx: EntityManager, { data, recordedAt }: Told<WallLifted>): Promise<void> {
  await tx.query(`UPDATE ${schema}.walls SET lifted_at = $2 WHERE id = $1 AND lifted_at IS NULL`, [data.wallId, recordedAt]);
}
