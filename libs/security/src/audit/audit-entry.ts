/** One act on one thing and how it was decided; who, for whom, for what and when come from the access. */
export interface AuditEntry {
  /** In whose audit it stands, where that is not the acting agency's: a service that acts for many at once says it of each. */
  agencyId?: string;
  action: string;
  objectType: string;
  objectId: string | null;
  matterId: string | null;
  decision: 'allow' | 'deny';
  policyIds: readonly string[];
  /** What came of it: `done`, `refused`, or how many rows a list or an export returned (`rows:12`). Never a value of a field. */
  outcome: string;
}
