import type { AgencyType, Level } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';

/** An agency as the registry tells it. */
export interface Agency {
  id: string;
  kind: AgencyType;
  level: Level;
  country: string;
  regionCode: string | null;
  timeZone: string;
  parentId: string | null;
}

const knownForMilliseconds = 5_000;
const knownAtMost = 10_000;

/** Looks agencies up in this schema's projection of the registry. */
export class Agencies {
  private readonly zones = new Map<string, { zone: string; until: number }>();

  constructor(
    private readonly schema: string,
    private readonly now: () => number = Date.now,
  ) {}

  async find(database: EntityManager, id: string): Promise<Agency | null> {
    const [agency] = await database.query<Agency[]>(
      `SELECT id, kind, level, country, region_code AS "regionCode", time_zone AS "timeZone", parent_id AS "parentId"
         FROM ${this.schema}.agencies WHERE id = $1`,
      [id],
    );
    return agency ?? null;
  }

  async get(database: EntityManager, id: string): Promise<Agency> {
    const agency = await this.find(database, id);
    if (!agency) throw new Error(`The registry has not told of the agency ${id} yet.`);
    return agency;
  }

  /** The agency's time zone; kept for five seconds, as the roles of its officers are. */
  async zoneOf(database: EntityManager, id: string): Promise<string> {
    const known = this.zones.get(id);
    if (known && this.now() < known.until) return known.zone;
    const { timeZone: zone } = await this.get(database, id);
    if (this.zones.size >= knownAtMost) this.zones.clear();
    this.zones.set(id, { zone, until: this.now() + knownForMilliseconds });
    return zone;
  }

  /** Drops what is remembered of an agency, for the consumer of a fact about it. */
  forget(id: string): void {
    this.zones.delete(id);
  }
}
