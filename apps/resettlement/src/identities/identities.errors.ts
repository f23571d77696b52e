import { refusalsOf } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

const { notFound } = refusalsOf('resettlement');

export const identityNotFound = () => notFound('identity-not-found', 'No such confirmation.');
export const identityAlreadyConfirmed = ({ id: identityId, confirmedBy }: { id: string; confirmedBy: string }) =>
  standsAlready('identity-already-confirmed', `The confirmation ${identityId} says the same.`, { identityId, confirmedBy });
