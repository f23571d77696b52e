import { DomainError } from '@homeward/contracts';

export const matterNotFound = () => new DomainError('not-found', 'operations-centre.matter-not-found', 'No such matter.');
