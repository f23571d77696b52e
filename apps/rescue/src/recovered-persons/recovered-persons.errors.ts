import { DomainError } from '@homeward/contracts';
import { conflict, fieldRefused } from '../acts/refusals.errors.js';

export const recoveredPersonNotFound = () =>
  new DomainError('not-found', 'rescue.recovered-person-not-found', 'No such recovered person.');
export const rescueUnknown = () => new DomainError('not-found', 'rescue.rescue-not-found', 'No such rescue.');
export const wishMissing = () => fieldRefused('/wish', 'wish-missing', 'What the adult wants has to be recorded.');
export const personAlreadyRecovered = (id: string) =>
  conflict('person-already-recovered', `The person ${id} is in safe hands already.`);
export const personHandedOver = (id: string) => conflict('person-handed-over', `The recovered person ${id} has been handed over.`);
