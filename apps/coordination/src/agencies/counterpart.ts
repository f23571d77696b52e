import type { AgencyType, Level } from '@homeward/contracts';

/** What is known of a region code: until which published list it stood, and which code took the region over. */
export interface RegionCode {
  code: string;
  /** Year and month of the last list that names it; null while it is in force. */
  lastList: string | null;
  successor: string | null;
}

/** An agency as far as finding a counterpart looks at it. */
export interface CandidateAgency {
  id: string;
  kind: AgencyType;
  level: Level;
  country: string;
  regionCode: string | null;
  validFrom: string;
  validTo: string | null;
  forHistory: boolean;
}

/** Whom a transfer looks for: an organ of this type beside the sender, on the day of the transfer. */
export interface WantedCounterpart {
  regionCode: string;
  level: Level;
  type: AgencyType;
  onDay: string;
}

/** One place that was looked at. The steps are kept with the transfer and shown. */
export interface CounterpartStep {
  level: Level;
  regionCode: string | null;
  found: boolean;
}

/** Who was found, or null where no level up to the national one has such an organ; `resolvedByFallback` says that it is not the sender's own level. */
export interface Counterpart {
  agencyId: string | null;
  resolvedByFallback: boolean;
  steps: CounterpartStep[];
}

const upwards: readonly Level[] = ['village', 'township', 'county', 'prefecture', 'province', 'national'];

/** Finds the organ of the wanted type in the same region at the same level; where there is none, at the next level up. */
export function findCounterpart(
  regions: ReadonlyMap<string, RegionCode>,
  agencies: readonly CandidateAgency[],
  wanted: WantedCounterpart,
): Counterpart {
  const steps: CounterpartStep[] = [];
  const candidates = agencies.filter((agency) => isCandidate(agency, wanted)).sort((a, b) => a.id.localeCompare(b.id));
  const codes = codesOnDay(regions, wanted);
  for (const level of upwards.slice(upwards.indexOf(wanted.level))) {
    for (const regionCode of new Set(codes.map((code) => regionAt(level, code)))) {
      const found = candidates.find((agency) => agency.level === level && agency.regionCode === regionCode);
      steps.push({ level, regionCode, found: found !== undefined });
      if (found) return { agencyId: found.id, resolvedByFallback: level !== wanted.level, steps };
    }
  }
  return { agencyId: null, resolvedByFallback: true, steps };
}

const isCandidate = ({ kind, country, validFrom, validTo, forHistory }: CandidateAgency, { type, onDay }: WantedCounterpart) =>
  kind === type && country === 'CN' && !forHistory && validFrom <= onDay && (validTo === null || onDay <= validTo);

/** The code itself, while agencies still bear it, then the codes that took its region over by that day. */
function codesOnDay(regions: ReadonlyMap<string, RegionCode>, { regionCode, onDay }: WantedCounterpart): string[] {
  const codes = [regionCode];
  for (let region = regions.get(regionCode); region !== undefined; region = next(region)) {
    if (!hasPassed(region, onDay) || region.successor === null || codes.includes(region.successor)) break;
    codes.push(region.successor);
  }
  return codes;

  function next({ successor }: RegionCode): RegionCode | undefined {
    return successor === null ? undefined : regions.get(successor);
  }
}

const hasPassed = ({ lastList }: RegionCode, onDay: string) =>
  lastList !== null && onDay.slice(0, 7) > `${lastList.slice(0, 4)}-${lastList.slice(4, 6)}`;

/** The code of the region that contains this one at a level; the nation has none, and what lies below a county bears the county's. */
function regionAt(level: Level, code: string): string | null {
  if (level === 'national') return null;
  if (level === 'province') return `${code.slice(0, 2)}0000`;
  return level === 'prefecture' ? `${code.slice(0, 4)}00` : code;
}
