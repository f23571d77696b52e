import type { ClueAccepted, MatterOutcome, Occurred } from '@homeward/contracts';

/** What every order of a journey carries: its own id, the matter and its agency, and the time of the fact that caused it. */
export interface Order {
  orderId: string;
  matterId: string;
  agencyId: string;
  onBehalfOf?: string;
  occurred: Occurred;
  implied: boolean;
  historical: boolean;
  traceparent?: string;
}

/** What kind of file an accepted clue is worked on in. */
export type CaseKind = 'criminal' | 'administrative' | 'public-interest';

/** Opens the case file of an accepted clue. */
export interface OpenCase extends Order {
  clueId: string;
  kind: CaseKind;
  severity: ClueAccepted['data']['severity'];
  violationKinds: ClueAccepted['data']['violationKinds'];
  minor: boolean;
}

/** Closes the matter, unless a duty that blocks closing is still open. */
export interface CloseMatter extends Order {
  outcome: MatterOutcome;
}

/** When the next step of a duty's ladder falls due; null when nothing is left to fire. */
export interface DutyWake {
  dutyId: string;
  version: number;
  nextFiresAt: string | null;
}

/** What `coordination` knows of a matter; `unknown` when it has not heard of it. */
export type MatterStanding = 'unknown' | 'open' | 'closed';

/** What a journey may ask of `investigation`. Idempotent by the order's row. */
export interface InvestigationActivities {
  openCase(order: OpenCase): Promise<{ caseId: string }>;
}

/** What a journey may ask of `prevention`. Idempotent by the order's row. */
export interface PreventionActivities {
  requestLesson(order: Order): Promise<{ lessonId: string }>;
}

/** What a journey may ask of `coordination`. */
export interface CoordinationActivities {
  /** Refused with `coordination.open-duties` while a duty blocks closing; a refusal is not stored, so the order may be given again. */
  closeMatter(order: CloseMatter): Promise<void>;
  /** Fires every due step of the matter's or the operation's duties and answers the next wakes. Idempotent by compare-and-set. */
  fireDue(subject: { matterId: string }): Promise<DutyWake[]>;
  matterState(subject: { matterId: string }): Promise<MatterStanding>;
}
