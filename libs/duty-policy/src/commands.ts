import type { AgencyView } from './fact.js';

/** An officer as the register knows him in one of his roles. */
export interface Officer {
  officerId: string;
  role: string;
  agency: AgencyView;
}

/** Whom a target of the owner can reach: the agencies that stand beside the duty. */
export interface Sides {
  owner: AgencyView;
  counterpart: AgencyView | null;
}

/** What a person or the desk orders, beside facts and the clock. Every answer is a move or a refusal. `wasTold`: the notices of the rung name this officer. */
export type Command =
  | { kind: 'acknowledge'; rung: number; by: Officer; sides: Sides; wasTold?: boolean }
  | { kind: 'request-extension'; requestId: string; extensionId: string; by: Officer }
  | { kind: 'decide-extension'; requestId: string; granted: boolean; by: Officer; sides: Sides }
  | { kind: 'reassign'; agencyId?: string; ownerRole?: string; holderId?: string | null; reason: string }
  | { kind: 'cancel'; reason: string; by: Officer }
  | { kind: 'close-matter' }
  | { kind: 'supersede-by-merge'; linkId: string; dutyId: string }
  | { kind: 'unlink'; linkId: string }
  | { kind: 'hold' }
  | { kind: 'release-hold' }
  | { kind: 'propose-start'; from: string; until: string; sha256: string; by: Officer; sides: Sides }
  | { kind: 'correct-start'; sha256: string; agreed: boolean; by: Officer; sides: Sides }
  | { kind: 'recompute'; reason: 'calendar-published' | 'pack-changed'; packVersion?: string; announcedAt: string };
