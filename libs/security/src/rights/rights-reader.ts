import type { EntityManager } from 'typeorm';
import { publicRole } from '../policy/cedar-schema.js';
import type { Principal } from '../policy/authorizer.js';
import { schemaName } from '../schema-name.js';
import { principalOf, type HeldRole } from './held-roles.js';

/** What is remembered of an officer in an agency for a moment. */
interface Known {
  roles: HeldRole[];
  walled: ReadonlySet<string>;
  until: number;
}

export interface ActingParty {
  actorId: string;
  agencyId: string;
}

const knownForMilliseconds = 5_000;
const knownAtMost = 10_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads rights from the schema's own projection. Roles and walls are kept for five seconds, so that a revocation works within five; shares are never kept. */
export class RightsReader {
  private readonly schema: string;
  private readonly known = new Map<string, Known>();

  constructor(
    schema: string,
    private readonly now: () => Date,
  ) {
    this.schema = schemaName(schema);
  }

  async principal(tx: EntityManager, { actorId, agencyId }: ActingParty): Promise<Principal> {
    if (actorId === publicRole) return { officerId: actorId, agencyId, agencyKind: '', level: '', roles: [publicRole] };
    const known = await this.knownOf(tx, { actorId, agencyId });
    return principalOf(actorId, agencyId, known?.roles ?? [], this.now());
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

  /** The matters from which a wall of conflict keeps the officer, or the whole agency, away. */
  async walledMatters(tx: EntityManager, party: ActingParty): Promise<ReadonlySet<string>> {
    return (await this.knownOf(tx, party))?.walled ?? new Set();
  }

  /** Drops what is remembered of an officer, or of everybody in an agency: the next decision reads the rows. */
  forget(id: string): void {
    for (const key of this.known.keys()) if (key.split(' ').includes(id)) this.known.delete(key);
  }

  private async knownOf(tx: EntityManager, { actorId, agencyId }: ActingParty): Promise<Known | null> {
    if (!uuid.test(actorId) || !uuid.test(agencyId)) return null;
    const key = `${actorId} ${agencyId}`;
    const now = this.now().getTime();
    const known = this.known.get(key);
    if (known && now < known.until) return known;
    const roles = await this.rolesOf(tx, actorId, agencyId);
    const walls = await tx.query<{ matterId: string }[]>(
      `SELECT matter_id AS "matterId" FROM ${this.schema}.walls
        WHERE agency_id = $1 AND (officer_id IS NULL OR officer_id = $2) AND lifted_at IS NULL`,
      [agencyId, actorId],
    );
    const read = { roles, walled: new Set(walls.map(({ matterId }) => matterId)), until: now + knownForMilliseconds };
    if (this.known.size >= knownAtMost) this.known.clear();
    this.known.set(key, read);
    return read;
  }

  private rolesOf(tx: EntityManager, officerId: string, agencyId: string): Promise<HeldRole[]> {
    return tx.query<HeldRole[]>(
      `SELECT a.role, a.valid_to::text AS "validTo", g.kind AS "agencyKind", g.level, g.time_zone AS "timeZone",
              g.valid_from::text AS "agencyValidFrom", g.valid_to::text AS "agencyValidTo"
         FROM ${this.schema}.assignments a JOIN ${this.schema}.agencies g ON g.id = a.agency_id
        WHERE a.officer_id = $1 AND a.agency_id = $2 AND a.state = 'held'
        ORDER BY a.role`,
      [officerId, agencyId],
    );
  }
}
