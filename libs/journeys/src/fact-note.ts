import type { Fact, Occurred } from '@homeward/contracts';

/** What a journey and the stages need of what a fact says: ids and codes. */
export interface FactAbout {
  agencyType?: string;
  caseId?: string | null;
  clueId?: string | null;
  dutyId?: string;
  effective?: boolean;
  kind?: string;
  located?: boolean;
  minor?: boolean;
  nextFiresAt?: string | null;
  operationId?: string;
  personId?: string;
  purposes?: readonly string[];
  reason?: string;
  rescueId?: string | null;
  route?: string;
  severity?: string;
  status?: string;
  toAgencyId?: string;
  violationKinds?: readonly string[];
}

/** A fact as a journey is told of it; plain JSON, so that it survives in a history. */
export interface FactNote {
  source: string;
  /** Counts from 1 within source and matter. */
  seq: number;
  name: string;
  agencyId: string;
  occurred: Occurred;
  recordedAt: string;
  implied: boolean;
  historical: boolean;
  traceparent: string | null;
  about: FactAbout;
}

const kept: readonly (keyof FactAbout)[] = [
  'agencyType',
  'caseId',
  'clueId',
  'dutyId',
  'effective',
  'kind',
  'located',
  'minor',
  'nextFiresAt',
  'operationId',
  'personId',
  'purposes',
  'reason',
  'rescueId',
  'route',
  'severity',
  'status',
  'toAgencyId',
  'violationKinds',
];

/** The note of a fact: everything a journey may know of it, and nothing more. */
export function noteOf(fact: Fact): FactNote {
  const data = fact.data as Readonly<Record<string, unknown>>;
  const about: FactAbout = Object.fromEntries(kept.filter((name) => data[name] !== undefined).map((name) => [name, data[name]]));
  const { source, name, agencyId, occurred, recordedAt, implied, historical, traceparent } = fact;
  return { source, seq: Number(fact.seq), name, agencyId, occurred, recordedAt, implied, historical, traceparent, about };
}
