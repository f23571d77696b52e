import type { ShareGranted } from '@homeward/contracts';

type ShareFacts = ShareGranted['data'];

/** The right of an agency to read a matter in a scope. What caused it is kept, so that it ends with the last of its causes. */
export interface Share {
  matterId: string;
  agencyId: string;
  scope: ShareFacts['scope'];
}

/** Why a share is granted: the kind of hand-over, and the row that made it. */
export interface Cause {
  basis: ShareFacts['basis'];
  causeId: string;
}

/** A live share as those who take part in the matter see it. */
export interface LiveShare extends Share {
  basis: Cause['basis'];
  grantedAt: string;
}
