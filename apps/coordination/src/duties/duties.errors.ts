import { DomainError } from '@homeward/contracts';

export const dutyNotFound = () => new DomainError('not-found', 'coordination.duty-not-found', 'No such duty.');
