import type { Occurred } from '@homeward/contracts';

/** A late recording that an officer agreed to, as coordination told of it. */
export interface AgreedLateRecording {
  id: string;
  agencyId: string;
  agreedBy: string | null;
  fact: string;
  rowId: string | null;
  /** Null for what lies outside any matter. */
  matterId: string | null;
  notBefore: string;
  notAfter: string;
  agreedAt: string;
  validUntil: string;
  usedAt: string | null;
}

/** The act for which a late recording is to be used. */
export interface RecordedAct {
  agencyId: string;
  actorId: string;
  fact: string;
  rowId: string | null;
  matterId: string;
  occurred: Occurred;
  recordedAt: string;
}

/** Why a late recording does not fit an act. */
export type Unfit = 'unknown' | 'used' | 'expired' | 'same-person' | 'another-act' | 'another-time';

/** Decides whether an act may be recorded late by what was agreed to; null where it fits. */
export function unfitFor(agreed: AgreedLateRecording | null, act: RecordedAct): Unfit | null {
  if (agreed === null || agreed.agencyId !== act.agencyId) return 'unknown';
  if (agreed.usedAt !== null) return 'used';
  if (moment(agreed.validUntil) < moment(act.recordedAt)) return 'expired';
  if (agreed.agreedBy === act.actorId) return 'same-person';
  if (!isSameAct(agreed, act)) return 'another-act';
  return isSameTime(agreed, act.occurred) ? null : 'another-time';
}

/** The same row; or, where the act begins one, the same matter if it lies in one that was named. */
function isSameAct(agreed: AgreedLateRecording, { fact, rowId, matterId }: RecordedAct): boolean {
  if (agreed.fact !== fact || agreed.rowId !== rowId) return false;
  return rowId !== null || agreed.matterId === null || agreed.matterId === matterId;
}

/** The same bounds. A time that reached to the day on which it was agreed to reaches, by the same words, to the day on which it is recorded. */
function isSameTime({ notBefore, notAfter, agreedAt }: AgreedLateRecording, occurred: Occurred): boolean {
  if (moment(notBefore) !== moment(occurred.notBefore)) return false;
  const wasOpen = moment(notAfter) === moment(agreedAt);
  return moment(notAfter) === moment(occurred.notAfter) || (wasOpen && moment(notAfter) < moment(occurred.notAfter));
}

const moment = (instant: string): number => Date.parse(instant);
