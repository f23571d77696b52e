import { DomainError } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

export const familyNoticeNotFound = () => new DomainError('not-found', 'resettlement.family-notice-not-found', 'No such notice.');
export const familyNoticeAlreadyPublished = (familyNoticeId: string) =>
  standsAlready('family-notice-already-published', `The notice ${familyNoticeId} is of the same day.`, { familyNoticeId });
