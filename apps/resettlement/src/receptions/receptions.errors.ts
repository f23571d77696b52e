import { DomainError } from '@homeward/contracts';

export const receptionNotFound = () => new DomainError('not-found', 'resettlement.reception-not-found', 'No such reception.');
