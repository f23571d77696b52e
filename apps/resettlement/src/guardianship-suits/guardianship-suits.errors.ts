import { DomainError } from '@homeward/contracts';

export const guardianshipSuitNotFound = () =>
  new DomainError('not-found', 'resettlement.guardianship-suit-not-found', 'No such suit.');
export const suitDecided = (id: string) =>
  new DomainError('conflict', 'resettlement.guardianship-suit-decided', `The suit ${id} is decided.`);
