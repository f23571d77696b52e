import type { Step } from './duty.js';
import type { Span } from './span.js';

/** The language a person reads. */
export type Language = 'zh' | 'en';

/** A run of days that were counted, or not, and why. */
export interface ExplainedDays {
  from: string;
  to?: string;
  counted: boolean;
  /** The numbers of the first and the last of them, where they were counted. */
  n?: [number, number];
  why: 'start-day' | 'counted' | 'make-up' | 'weekend' | 'holiday' | 'paused' | 'roll' | 'cap' | 'clock' | 'agreed' | 'announced';
  label?: string;
}

/** A law or rule as it is cited. */
export interface Citation {
  document: string;
  article: string | null;
}

/** A time in which the clock stood still, and the act that stopped it. */
export interface ExplainedPause {
  from: string;
  to: string | null;
  reason: string;
  basis: Citation | null;
}

/** A granted extension, with the role that granted it and its article. */
export interface ExplainedExtension extends Span {
  id: string;
  mode: 'add' | 'to';
  ground: string;
  approver: string;
  decidedAt: string;
  basis: Citation | null;
}

/** Why a duty is due when it is: recomputed from what is stored, first as data, then in words. */
export interface Explanation {
  dutyId: string;
  dutyType: string;
  title: { zh: string; en: string };
  law: (Citation & { confidence: string })[];
  policy: { pack: string; version: string; mode: 'enforce' | 'advise'; numberOrigin: 'law' | 'default' };
  start: {
    fact: string;
    factId: string;
    at: string;
    until: string | null;
    rule: string;
    countsFrom: string | null;
    occurrence: number;
  };
  duration: Span;
  days: ExplainedDays[];
  raw: string | null;
  roll: { to: string; basis: Citation | null } | null;
  pauses: ExplainedPause[];
  extensions: ExplainedExtension[];
  /** Since when the clock stands still, and how much of the period is used; null while it runs. */
  paused: { since: string; used: Span } | null;
  cap: (Span & { applied: boolean }) | null;
  agreed: string | null;
  custody: boolean;
  /** Null while the clock stands still. */
  due: { date: string; at: string; lateAfter: string } | null;
  provisional: { years: number[] } | null;
  next: (Pick<Step, 'rung' | 'act'> & { at: string; to: string[] })[];
  wouldChange: string[];
  calendar: { id: string; version: string | null; coveredYears: number[] };
  historical: boolean;
  implied: boolean;
  words: string[];
}
