import { refusalsOf } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

const { notFound } = refusalsOf('resettlement');

export const receptionNotFound = () => notFound('reception-not-found', 'No such reception.');
export const alreadyReceived = (receptionId: string) =>
  standsAlready('already-received', `The reception ${receptionId} is of the same day.`, { receptionId });
