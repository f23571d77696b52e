import type { AppointLiaison, LiaisonStatus } from '@homeward/contracts';
import { endsBeforeBeginning } from '../agencies/agencies.errors.js';
import { liaisonOwnDeputy } from './liaison-officers.errors.js';

/** The liaison post of an agency: who answers other agencies there, and who stands in. */
export interface LiaisonOfficer {
  id: string;
  version: number;
  agencyId: string;
  primaryOfficerId: string;
  deputyOfficerId: string | null;
  sealedContact: string | null;
  validFrom: string;
  validTo: string | null;
  status: LiaisonStatus;
  recordedAt: string;
}

/** What may be done with a post, by its state: it is filled anew by appointing. */
export const allowedActions = { appointed: ['appointLiaison'], lapsed: ['appointLiaison'] } as const satisfies Record<
  LiaisonStatus,
  readonly string[]
>;

/** The post after an appointment; one post an agency, however often it is filled. */
export function appointed(
  body: AppointLiaison,
  post: Pick<LiaisonOfficer, 'id' | 'version' | 'agencyId' | 'sealedContact' | 'recordedAt'>,
  today: string,
): LiaisonOfficer {
  const { primaryOfficerId, deputyOfficerId = null, validTo = null } = body;
  if (deputyOfficerId === primaryOfficerId) throw liaisonOwnDeputy();
  if (validTo !== null && validTo < today) throw endsBeforeBeginning();
  return { ...post, primaryOfficerId, deputyOfficerId, validFrom: today, validTo, status: 'appointed' };
}

/** The post after its last day, or null while it is valid or known to have lapsed. */
export const lapsed = (post: LiaisonOfficer, today: string): LiaisonOfficer | null =>
  post.status === 'appointed' && !isValid(post, today) ? { ...post, status: 'lapsed' } : null;

/** An appointment counts through its last day. */
export const isValid = ({ status, validTo }: Pick<LiaisonOfficer, 'status' | 'validTo'>, day: string): boolean =>
  status === 'appointed' && (validTo === null || day <= validTo);
