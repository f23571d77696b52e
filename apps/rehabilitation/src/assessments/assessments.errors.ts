import { DomainError } from '@homeward/contracts';

export const assessmentNotFound = () => new DomainError('not-found', 'rehabilitation.assessment-not-found', 'No such assessment.');
