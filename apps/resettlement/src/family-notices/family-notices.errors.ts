import { DomainError } from '@homeward/contracts';

export const familyNoticeNotFound = () => new DomainError('not-found', 'resettlement.family-notice-not-found', 'No such notice.');
