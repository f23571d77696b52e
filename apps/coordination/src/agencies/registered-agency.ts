import { regionEverExisted, type AgencyStatus, type AgencyView, type ChangeAgency, type RegisterAgency } from '@homeward/contracts';
import { agencyEnded, agencyHasOpenDuties, endsBeforeBeginning, regionUnknown, timeZoneUnknown } from './agencies.errors.js';

/** The entry of an agency. `agencyId` is the agency whose administrators keep the entry. */
export interface RegisteredAgency extends Pick<AgencyView, 'kind' | 'level' | 'country' | 'regionCode' | 'forHistory'> {
  id: string;
  version: number;
  agencyId: string;
  timeZone: string;
  nameEn: string;
  nameZh: string;
  parentId: string | null;
  predecessorId: string | null;
  successorId: string | null;
  validFrom: string;
  validTo: string | null;
  status: AgencyStatus;
  recordedAt: string;
}

/** What may be done with an entry, by its state. */
export const allowedActions = { registered: ['changeAgency'], ended: [] } as const satisfies Record<
  AgencyStatus,
  readonly string[]
>;

/** The entry that a registration makes, or the refusal of a region, a zone or days that cannot be. */
export function registered(
  body: RegisterAgency,
  entry: Pick<RegisteredAgency, 'id' | 'agencyId' | 'forHistory' | 'recordedAt'>,
): RegisteredAgency {
  const { kind, level, country, timeZone, name, validFrom, validTo = null } = body;
  requireRegion(country, body.regionCode);
  if (!isTimeZone(timeZone)) throw timeZoneUnknown(timeZone);
  if (validTo !== null && validTo < validFrom) throw endsBeforeBeginning();
  return {
    ...entry,
    version: 1,
    kind,
    level,
    country,
    timeZone,
    regionCode: body.regionCode ?? null,
    nameEn: name.en,
    nameZh: name.zh,
    parentId: body.parentAgencyId ?? null,
    predecessorId: body.predecessorAgencyId ?? null,
    successorId: null,
    validFrom,
    validTo,
    status: 'registered',
  };
}

/** The entry after a change. An ended agency stays as it was: it is looked up for ever, and changed no more; nobody ends while owing something that no successor takes over. */
export function changed(
  agency: RegisteredAgency,
  { name, regionCode, parentAgencyId, end }: ChangeAgency,
  isOwing: boolean,
): RegisteredAgency {
  if (agency.status === 'ended') throw agencyEnded(agency.id);
  requireRegion(agency.country, regionCode);
  if (end && end.on < agency.validFrom) throw endsBeforeBeginning();
  if (end && end.successorAgencyId === undefined && isOwing) throw agencyHasOpenDuties(agency.id);
  return {
    ...agency,
    ...(name && { nameEn: name.en, nameZh: name.zh }),
    ...(regionCode !== undefined && { regionCode }),
    ...(parentAgencyId !== undefined && { parentId: parentAgencyId }),
    ...(end && { validTo: end.on, successorId: end.successorAgencyId ?? null, status: 'ended' as const }),
  };
}

function requireRegion(country: string, regionCode: string | undefined): void {
  if (regionCode !== undefined && !(country === 'CN' && regionEverExisted(regionCode))) throw regionUnknown(regionCode);
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
