import { DomainError } from '@homeward/contracts';

export const planNotFound = () => new DomainError('not-found', 'rehabilitation.plan-not-found', 'No such plan.');
export const noAssessment = (personId: string) =>
  new DomainError('conflict', 'rehabilitation.no-assessment', `The needs of the person ${personId} have not been assessed.`);
