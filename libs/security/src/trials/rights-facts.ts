import {
  exactly,
  type AgencyRegistered,
  type Fact,
  type OfficerAssigned,
  type OfficerReleased,
  type ShareEnded,
  type ShareGranted,
  type WallLifted,
  type WallRaised,
} from '@homeward/contracts';
import { randomUUID } from 'node:crypto';

const at = '2026-11-26T08:00:00.000Z';

function fact<Data>(name: string, [key, seq, agencyId]: [key: string, seq: number, agencyId: string], data: Data): Fact<Data> {
  return {
    id: randomUUID(),
    source: 'coordination',
    name,
    version: 1,
    key,
    seq: String(seq),
    agencyId,
    actorId: null,
    onBehalfOf: null,
    occurred: exactly(at),
    recordedAt: at,
    implied: false,
    historical: false,
    traceparent: null,
    data,
  };
}

export function agencyFact(id: string, seq = 1, changes: Partial<AgencyRegistered['data']> = {}): AgencyRegistered {
  return fact('agency.registered', [id, seq, id], {
    registeredAgencyId: id,
    kind: 'public-security',
    level: 'county',
    country: 'CN',
    regionCode: null,
    timeZone: 'Asia/Shanghai',
    parentAgencyId: null,
    validFrom: '2000-01-01',
    validTo: null,
    ...changes,
  });
}

export function assignedFact(
  officerId: string,
  forAgencyId: string,
  role: OfficerAssigned['data']['role'],
  { seq = 1, validTo = null }: { seq?: number; validTo?: string | null } = {},
): OfficerAssigned {
  return fact('officer.assigned', [officerId, seq, forAgencyId], { officerId, role, forAgencyId, unitId: null, validTo });
}

export function releasedFact(
  officerId: string,
  forAgencyId: string,
  role: OfficerReleased['data']['role'],
  seq: number,
): OfficerReleased {
  return fact('officer.released', [officerId, seq, forAgencyId], { officerId, role, forAgencyId });
}

export function sharedFact(shareId: string, matterId: string, toAgencyId: string, scope: 'codes' | 'read'): ShareGranted {
  return fact('share.granted', [matterId, 1, toAgencyId], { shareId, toAgencyId, scope, basis: 'transfer-accepted' });
}

export function shareEndedFact(shareId: string, matterId: string, toAgencyId: string): ShareEnded {
  return fact('share.ended', [matterId, 2, toAgencyId], { shareId, toAgencyId, reason: 'transfer-withdrawn' });
}

export function wallFact(wallId: string, matterId: string, agencyId: string, officerId: string | null = null): WallRaised {
  return fact('wall.raised', [matterId, 3, agencyId], { wallId, excludedAgencyId: agencyId, excludedOfficerId: officerId });
}

export function wallLiftedFact(wallId: string, matterId: string, agencyId: string): WallLifted {
  return fact('wall.lifted', [matterId, 4, agencyId], { wallId });
}
