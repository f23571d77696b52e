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
  why: 'start-day' | 'counted' | 'make-up' | 'weekend' | 'holiday' | 'roll' | 'cap' | 'clock' | 'agreed';
  label?: string;
}

/** A law or rule as it is cited. */
export interface Citation {
  document: string;
  article: string | null;
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
  pauses: never[];
  extensions: never[];
  cap: (Span & { applied: boolean }) | null;
  agreed: string | null;
  custody: boolean;
  due: { date: string; at: string; lateAfter: string };
  provisional: { years: number[] } | null;
  next: (Pick<Step, 'rung' | 'act'> & { at: string; to: string[] })[];
  wouldChange: string[];
  calendar: { id: string; version: string | null; coveredYears: number[] };
  historical: boolean;
  implied: boolean;
  words: string[];
}
