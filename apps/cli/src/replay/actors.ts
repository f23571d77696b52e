import { provinceAgency, replayAgencySlug, replayZones, type AgencyType } from '@homeward/contracts';

/** The first or the second officer of an agency: what one proposes, the other decides. */
export interface Actor {
  slug: string;
  n: 1 | 2;
}

const fallback = 'several';

/** The country whose organs act in a chronicle; XX where the replay has no organs of that country. */
export const countryOf = (jurisdiction: string): string => (Object.hasOwn(replayZones, jurisdiction) ? jurisdiction : 'XX');

/** The agency that stands for an organ of a chronicle. A code no chronicle knows acts as several agencies together. */
export function agencyOf(code: string, country: string): string {
  return replayAgencySlug(code, country) ?? replayAgencySlug(fallback, country) ?? 'xx/police';
}

/** Whether the format knows this code of an organ. */
export const isKnownAgency = (code: string): boolean => replayAgencySlug(code, 'CN') !== null;

/** What kind of organ an agency is. */
export const kindOf = (slug: string): AgencyType => provinceAgency(slug)?.kind ?? 'other';

/** The zone in which an agency counts its days. */
export const zoneOf = (slug: string): string => provinceAgency(slug)?.timeZone ?? 'UTC';

export const first = (slug: string): Actor => ({ slug, n: 1 });
export const second = (slug: string): Actor => ({ slug, n: 2 });
