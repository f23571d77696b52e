import type { Level } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import type { Pack } from '@homeward/duty-policy';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies, latestPacks } from '../duties/duty-policies.js';
import { publishOutsideRegion } from './packs.errors.js';
import type { PolicyDraft } from './policy-draft.js';

/** For where a policy is, and where whoever publishes it has a say. */
export interface Publisher {
  level: Level;
  country: string;
  regionCode: string | null;
}

/** Whether an agency may publish a pack: of its own country, and for the whole of it only from the national level; below, where every row lies inside its region. The working defaults of all countries are published at the national level of any. */
export function mayPublishPack(
  { level, country, regionCode }: Publisher,
  pack: Pick<Pack, 'jurisdiction' | 'duties' | 'rules'>,
): boolean {
  if (pack.jurisdiction !== '*' && pack.jurisdiction.slice(0, 2) !== country) return false;
  if (level === 'national') return true;
  if (regionCode === null || pack.jurisdiction === '*' || pack.rules.length > 0) return false;
  const own = regionCode.replace(/(00)+$/, '');
  return pack.duties.every(({ regions = [] }) => regions.length > 0 && regions.every((region) => region.startsWith(own)));
}

/** Whether an agency may publish the working calendar, or a year of it, of its country or of a part of that. */
export const mayPublishYear = ({ level, country }: Publisher, calendar: string): boolean =>
  level === 'national' && calendar.split('-')[0] === country.toLowerCase();

/** Keeps what is put in force to where its publisher has a say. */
@Injectable()
export class PublishingScope {
  constructor(
    private readonly agencies: Agencies,
    private readonly policies: DutyPolicies,
  ) {}

  /** Refuses a draft that reaches, or would replace what reaches, beyond the region of the acting agency. */
  async require(tx: EntityManager, { kind, name, content }: PolicyDraft): Promise<void> {
    const publisher = await this.agencies.get(tx, accessOf(tx).agencyId);
    if (kind === 'calendar-year') {
      if (!mayPublishYear(publisher, name)) throw publishOutsideRegion();
      return;
    }
    const former = latestPacks((await this.policies.published(tx)).packs).find(({ pack }) => pack === name);
    const concerned = [content as unknown as Pack, ...(former ? [former] : [])];
    if (!concerned.every((pack) => mayPublishPack(publisher, pack))) throw publishOutsideRegion();
  }
}
