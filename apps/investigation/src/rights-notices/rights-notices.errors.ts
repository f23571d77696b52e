import { DomainError } from '@homeward/contracts';
import { fieldRefused } from '../cases/cases.errors.js';

export const noVictim = (personId: string) =>
  new DomainError('conflict', 'investigation.not-a-victim-of-case', `The person ${personId} is no victim of this case.`);
export const minorToldAlone = () =>
  fieldRefused('/told', 'minor-told-through-representative', 'A minor is told through the representative.');
export const alreadyTold = (personId: string) =>
  new DomainError('conflict', 'investigation.rights-already-told', `The person ${personId} was told already.`);
