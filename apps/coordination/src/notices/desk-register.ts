import type { EntityManager } from 'typeorm';
import type { AgencyEntries } from '../agencies/agency-entries.js';
import type { RegisteredAgency } from '../agencies/registered-agency.js';
import { keepsAway, type StandingWall } from '../conflict-walls/matter-walls.js';
import type { Desk } from './desk.js';
import { seatedAt, type Roster, type Seated } from './roster.js';

/** Which agencies there are and where somebody sits, as one transaction reads it: each agency once, and many at a time. */
export class DeskRegister {
  private readonly agencies = new Map<string, RegisteredAgency | null>();
  private readonly holders = new Map<string, readonly Seated[]>();

  constructor(
    private readonly tx: EntityManager,
    private readonly entries: AgencyEntries,
    private readonly roster: Roster,
  ) {}

  /** Reads some agencies and their officers before anybody asks about them. */
  async read(ids: readonly string[]): Promise<void> {
    const unread = [...new Set(ids)].filter((id) => !this.agencies.has(id));
    if (unread.length === 0) return;
    const found = new Map((await this.entries.several(this.tx, unread)).map((agency) => [agency.id, agency]));
    for (const id of unread) this.agencies.set(id, found.get(id) ?? null);
    await this.readHolders(unread);
  }

  /** Null for an agency that the registry does not tell of. */
  async find(id: string): Promise<RegisteredAgency | null> {
    await this.read([id]);
    return this.agencies.get(id) ?? null;
  }

  /** Whether somebody sits at the desk whom no wall keeps away, or only somebody whom one does. */
  async seatAt({ agencyId, role }: Desk, walls: readonly StandingWall[]): Promise<'free' | 'walled' | 'empty'> {
    await this.readHolders([agencyId]);
    const seated = seatedAt(role, this.holders.get(agencyId) ?? []);
    if (seated.length === 0) return 'empty';
    return seated.some(({ officerId }) => !keepsAway(walls, agencyId, officerId)) ? 'free' : 'walled';
  }

  /** The live agencies beside and above one, on the day of a moment. */
  async around(agency: RegisteredAgency, at: string): Promise<RegisteredAgency[]> {
    const found = await this.entries.around(this.tx, agency, at);
    await this.readHolders(found.map(({ id }) => id));
    return found;
  }

  private async readHolders(ids: readonly string[]): Promise<void> {
    const unread = ids.filter((id) => !this.holders.has(id));
    if (unread.length === 0) return;
    const found = await this.roster.inAgencies(this.tx, unread);
    for (const id of unread) this.holders.set(id, found.get(id) ?? []);
  }
}
