import { DomainError } from '@homeward/contracts';

export const dutyNotFound = () => new DomainError('not-found', 'coordination.duty-not-found', 'Not found.');

export const holderNotOfOwner = () =>
  new DomainError('conflict', 'coordination.holder-not-of-owner', 'A duty is held by an officer of the agency that owes it.');

export const pauseNotProvided = () =>
  new DomainError('conflict', 'coordination.pause-not-provided', 'A clock stands still by a rule alone, never by hand.');
