import { placementChanged } from '@homeward/contracts';
import { guarded } from '@homeward/service-kit';

/** While the family notice is out, a child does not move to a welfare institution; a move out of danger or into hospital never waits. */
export const noticePeriod = guarded(placementChanged, 'resettlement.notice-still-running', ({ kind }) => kind === 'child-welfare');
