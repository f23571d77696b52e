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

/** Looks agencies up in this schema's projection of the registry. */
export class Agencies {
  constructor(private readonly schema: string) {}

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
}
