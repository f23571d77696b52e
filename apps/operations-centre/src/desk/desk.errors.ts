import { DomainError } from '@homeward/contracts';

export const queueNotFound = () => new DomainError('not-found', 'operations-centre.queue-not-found', 'No such queue.');
