import type { ClueRegistered, DeskClueView, Fact, Severity } from '@homeward/contracts';

/** What clue-intake tells of a clue. */
export interface ClueTold {
  status: 'registered' | 'triaged' | 'accepted' | 'dismissed' | 'closed';
  at: string;
  agencyId: string;
  severity: Severity;
  minor: boolean;
}

/** What coordination tells of its way between agencies. */
export interface ClueMoved {
  state: 'offered' | 'accepted' | 'returned';
  at: string;
  toAgencyId: string;
}

const statusTold: Record<string, ClueTold['status']> = {
  'clue.registered': 'registered',
  'clue.triaged': 'triaged',
  'clue.accepted': 'accepted',
  'clue.dismissed': 'dismissed',
  'clue.closed': 'closed',
};

/** What a fact of clue-intake changes; null where it changes nothing the desk shows. */
export function clueTold(before: ClueTold | null, fact: Fact): ClueTold | null {
  const data = fact.data as Partial<ClueRegistered['data']>;
  const status = statusTold[fact.name];
  if (status === undefined) return before;
  return {
    status,
    at: fact.recordedAt,
    agencyId: before?.agencyId ?? fact.agencyId,
    severity: data.severity ?? before?.severity ?? 'normal',
    minor: data.minor ?? before?.minor ?? false,
  };
}

const stateMoved: Record<string, ClueMoved['state']> = {
  'transfer.offered': 'offered',
  'transfer.accepted': 'accepted',
  'transfer.refused': 'returned',
  'transfer.redirected': 'returned',
  'transfer.withdrawn': 'returned',
  'transfer.expired': 'returned',
};

/** What a fact about its transfer changes. */
export function clueMoved(before: ClueMoved | null, fact: Fact): ClueMoved | null {
  const state = stateMoved[fact.name];
  const { toAgencyId } = fact.data as { toAgencyId?: string };
  return state === undefined || toAgencyId === undefined ? before : { state, at: fact.recordedAt, toAgencyId };
}

/** Status and owner of a clue from both parts, whichever was heard first. */
export function clueStanding(told: ClueTold | null, moved: ClueMoved | null): Pick<DeskClueView, 'status' | 'agencyId'> | null {
  if (!told) return null;
  const agencyId = moved?.state === 'accepted' ? moved.toAgencyId : told.agencyId;
  const hasEnded = told.status === 'dismissed' || told.status === 'closed' || told.status === 'accepted';
  if (!moved || hasEnded || (told.at > moved.at && moved.state !== 'accepted')) return { status: told.status, agencyId };
  const status = { offered: 'transferring', accepted: 'triaged', returned: 'returned' } as const;
  return { status: status[moved.state], agencyId };
}
