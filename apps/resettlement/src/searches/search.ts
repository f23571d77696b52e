import type { ConcludeSearch, SearchStatus, SearchView } from '@homeward/contracts';
import type { Act, Decider, PersonRow } from '@homeward/service-kit';
import { secondPersonNeeded } from '../acts/acts.errors.js';
import { searchEnded } from './searches.errors.js';

/** The police look for a person's family. What was asked and found is sealed. */
export interface Search extends PersonRow, Pick<SearchView, 'status' | 'concludedOccurred'> {
  sealedDetails: string | null;
  draftedBy: string;
  certifiedBy: string | null;
}

/** What may be done with a search, by its state: a family not found for now is looked for further. */
export const allowedActions = {
  open: ['concludeSearch'],
  'not-found-for-now': ['concludeSearch'],
  found: [],
  'not-found': [],
} as const satisfies Record<SearchStatus, readonly string[]>;

/** A search ends with the family, for now, or for good: the final certificate needs a second person. */
export function conclude(search: Search, { result }: ConcludeSearch, decider: Decider, act: Act): Search {
  const isRepeated = search.status === 'not-found-for-now' && result === search.status;
  if (allowedActions[search.status].length === 0 || isRepeated) throw searchEnded(search.id, search.status);
  const concluded = {
    ...search,
    status: result,
    concludedOccurred: act.occurred,
    asPublished: search.asPublished || act.asPublished,
  };
  if (result !== 'not-found') return concluded;
  if (!decider.isSecondPerson || decider.officerId === search.draftedBy) throw secondPersonNeeded(search.id);
  return { ...concluded, certifiedBy: decider.officerId };
}
