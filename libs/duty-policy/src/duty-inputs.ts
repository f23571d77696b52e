import type { DutyKind } from './pack.js';

/** A time in which the clock stood still; `to` is null while it still does. Uncertain acts have two ends. */
export interface DutyPause {
  from: string;
  fromUntil: string;
  to: string | null;
  toUntil: string | null;
  /** The name of the act that stopped the clock. */
  reason: string;
  fromFactId: string;
  /** The act that let the clock run again, or that ended the duty meanwhile. */
  toFactId: string | null;
  /** When holder and supervisor are reminded that the clock still stands. */
  remindAt: string;
  remindedAt: string | null;
}

/** An act after which the whole period runs anew. */
export interface DutyRestart {
  factId: string;
  fact: string;
  from: string;
  until: string;
}

/** More time: asked for, and granted or refused. */
export interface DutyExtension {
  requestId: string;
  /** The extension of the row, for example `CN-INT-04`. */
  extensionId: string;
  occurrence: number;
  requestedAt: string;
  requestedBy: string;
  requestedAs: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedAs: string | null;
  granted: boolean | null;
  /** Whether it lengthens the period as it runs: granted before the end, and since the last restart. */
  counts: boolean;
  /** The due moment before it was granted. */
  dueBefore: string | null;
}

/** Another start: proposed by the owner because of a document, and agreed to by the other side or not. */
export interface StartCorrection {
  from: string;
  until: string;
  /** The digest of the document that shows when the period began; whoever agrees names the same one. */
  sha256: string;
  proposedAt: string;
  proposedBy: string;
  decidedAt: string | null;
  agreed: boolean | null;
  /** The start before the correction. */
  startBefore: string;
}

/** A recipient took note of a rung and said what he will do; nothing above it rings before the hold is over. */
export interface Acknowledgement {
  cycle: number;
  rung: number;
  officerId: string;
  at: string;
  holdUntil: string;
}

/** What a due date was computed from and no column holds: with it, every date can be computed again. */
export interface DutyInputs {
  kind: DutyKind;
  /** The name of the opening fact. */
  openedBy: string;
  zone: string;
  calendar: string;
  /** Whether the person concerned is in custody when the period ends. */
  inCustody: boolean;
  /** What the opening fact itself said about custody, and whom it is about; null where it says nothing. */
  custodyStated: boolean | null;
  custodyOf: string | null;
  /** When the opening fact happened: what custody and acts are counted from. */
  openedFrom: string;
  /** The agreed day or moment the opening fact carried, if the row asks for one. */
  agreedDue: string | null;
  /** The start before any restart, as it was recorded or corrected. */
  firstFrom: string;
  firstUntil: string;
  /** The start of the first occurrence, which a schedule counts from; after a restart, the act that restarted the clock. */
  seriesFrom: string;
  seriesUntil: string;
  /** The first occurrence with a row of its own; recorded periods before it stand in one row. */
  firstLive: number;
  /** An act that ended before this moment cannot meet the duty, or any occurrence with a row of its own. */
  metByActsFrom: string;
  /** An act that ended before this moment cannot cancel the duty. */
  cancelledByActsFrom: string;
  pauses: DutyPause[];
  restarts: DutyRestart[];
  /** Cycles that began and no longer count, because the start was corrected past them: the number of a cycle never falls. */
  pastCycles?: number;
  extensions: DutyExtension[];
  /** Other starts that were proposed, first to last; the last one may wait for the other side. */
  startCorrections?: StartCorrection[];
  acknowledgements: Acknowledgement[];
  /** The end of the day on which a change of calendar or pack was announced: it makes nothing late before. */
  notLateBefore: string | null;
  /** Ended by the closing of its matter or by hand, not by a fact. */
  endedByHand: { at: string; reason: string } | null;
  /** Kept back by the brake: since when, and when it is released at the latest. */
  held: { since: string; releaseBy: string } | null;
  /** The duty that goes on in place of this one while the matters are merged. */
  mergedInto: { linkId: string; dutyId: string; at: string } | null;
  /** When the clock must look at a duty whose ladder is disarmed: a pause that lasts too long, a hold that ends. */
  wakesAt: string | null;
}
