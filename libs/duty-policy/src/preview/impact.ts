import type { Running, Duty } from '../duty.js';
import type { AgencyLookup } from '../applicable.js';
import type { LedgerFact } from '../fact.js';
import type { Act } from '../pack.js';

/** What a change does to one duty. */
export const impactClasses = [
  'unchanged',
  'later',
  'earlier',
  'overdue-now',
  'no-longer-owed',
  'newly-owed',
  'provisional-cleared',
] as const;
export type ImpactClass = (typeof impactClasses)[number];

/** One duty under both policies. */
export interface ImpactRow {
  /** The id of the running duty; for one that would be owed anew, the fact, the row and the subject that make it. */
  key: string;
  dutyType: string;
  agencyId: string;
  matterId: string | null;
  class: ImpactClass;
  before: string | null;
  after: string | null;
  /** The rungs that would fire at once. */
  firing: { rung: number; act: Act | null; targets: readonly string[] }[];
}

/** What a preview reads, one after the other: the running duties, and the facts that could open others. */
export type PreviewItem =
  | { kind: 'running'; running: Running; ledger: readonly LedgerFact[] }
  | { kind: 'opening'; fact: LedgerFact; ledger: readonly LedgerFact[]; duties: readonly Duty[]; agencies: AgencyLookup };

/** For whom a row is changed: for what opens from now on, or for what runs already. */
export type Scope = 'new-only' | 'running';
