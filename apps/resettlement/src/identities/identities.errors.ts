import { DomainError } from '@homeward/contracts';

export const identityNotFound = () => new DomainError('not-found', 'resettlement.identity-not-found', 'No such confirmation.');
