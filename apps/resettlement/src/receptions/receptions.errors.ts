import { DomainError } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

export const receptionNotFound = () => new DomainError('not-found', 'resettlement.reception-not-found', 'No such reception.');
export const alreadyReceived = (receptionId: string) =>
  standsAlready('already-received', `The reception ${receptionId} is of the same day.`, { receptionId });
