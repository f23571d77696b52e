import type { EntityManager } from 'typeorm';
import { publicRole } from '../policy/cedar-schema.js';
import type { Principal } from '../policy/authorizer.js';
import { schemaName } from '../schema-name.js';
import { principalOf, type HeldRole } from './held-roles.js';

export interface ActingParty {
  actorId: string;
  agencyId: string;
}

const knownForMilliseconds = 5_000;
const knownAtMost = 10_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads rights from the schema's own projection. Roles are kept for five seconds, so that a revocation works within five; shares are never kept. */
export class RightsReader {
  private readonly schema: string;
  private readonly known = new Map<string, { roles: HeldRole[]; until: number }>();

  constructor(
    schema: string,
    private readonly now: () => Date,
  ) {
    this.schema = schemaName(schema);
  }

  async principal(tx: EntityManager, { actorId, agencyId }: ActingParty): Promise<Principal> {
    if (actorId === publicRole) return { officerId: actorId, agencyId, agencyKind: '', level: '', roles: [publicRole] };
    const roles = uuid.test(actorId) && uuid.test(agencyId) ? await this.rolesOf(tx, actorId, agencyId) : [];
    return principalOf(actorId, agencyId, roles, this.now());
  }

  /** Which of the matters are shared with the agency for reading, asked in the transaction that decides. */
  async sharedMatters(tx: EntityManager, agencyId: string, matterIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (matterIds.length === 0) return new Set();
    const rows = await tx.query<{ matterId: string }[]>(
      `SELECT matter_id AS "matterId" FROM ${this.schema}.shares
        WHERE agency_id = $1 AND matter_id = ANY ($2) AND scope = 'read' AND ended_at IS NULL`,
      [agencyId, matterIds],
    );
    return new Set(rows.map(({ matterId }) => matterId));
  }

  /** Drops what is remembered of an officer: the next decision reads the rows. */
  forget(officerId: string): void {
    for (const key of this.known.keys()) if (key.startsWith(`${officerId} `)) this.known.delete(key);
  }

  private async rolesOf(tx: EntityManager, officerId: string, agencyId: string): Promise<HeldRole[]> {
    const key = `${officerId} ${agencyId}`;
    const now = this.now().getTime();
    const known = this.known.get(key);
    if (known && now < known.until) return known.roles;
    const roles = await tx.query<HeldRole[]>(
      `SELECT a.role, a.valid_to::text AS "validTo", g.kind AS "agencyKind", g.level, g.time_zone AS "timeZone",
              g.valid_from::text AS "agencyValidFrom", g.valid_to::text AS "agencyValidTo"
         FROM ${this.schema}.assignments a JOIN ${this.schema}.agencies g ON g.id = a.agency_id
        WHERE a.officer_id = $1 AND a.agency_id = $2 AND a.state = 'held'
        ORDER BY a.role`,
      [officerId, agencyId],
    );
    if (this.known.size >= knownAtMost) this.known.clear();
    this.known.set(key, { roles, until: now + knownForMilliseconds });
    return roles;
  }
}
