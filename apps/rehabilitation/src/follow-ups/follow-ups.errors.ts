import { DomainError } from '@homeward/contracts';

export const followUpNotFound = () => new DomainError('not-found', 'rehabilitation.follow-up-not-found', 'No such follow-up.');
export const followUpExists = (occurrence: number) =>
  new DomainError('conflict', 'rehabilitation.follow-up-exists', `The follow-up ${occurrence} was recorded already.`);
