import type { UnreadableReason } from '@homeward/contracts';

/** Why a record was set aside. */
export type ParkReason =
  | UnreadableReason
  | 'unknown-fact'
  | 'unknown-version'
  | 'contract-refused'
  | 'domain-refused'
  | 'handler-bug'
  | 'gap'
  | 'too-large'
  | 'foreign-agency';
