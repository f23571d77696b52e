import { DomainError } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

export const guardianshipSuitNotFound = () =>
  new DomainError('not-found', 'resettlement.guardianship-suit-not-found', 'No such suit.');
export const suitDecided = (id: string) =>
  new DomainError('conflict', 'resettlement.guardianship-suit-decided', `The suit ${id} is decided.`);
export const suitAlreadyOpen = (guardianshipSuitId: string) =>
  standsAlready('guardianship-suit-already-open', `The suit ${guardianshipSuitId} is not decided.`, { guardianshipSuitId });
