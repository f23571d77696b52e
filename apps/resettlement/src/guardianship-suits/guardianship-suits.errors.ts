import { refusalsOf } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

const { conflict, notFound } = refusalsOf('resettlement');

export const guardianshipSuitNotFound = () => notFound('guardianship-suit-not-found', 'No such suit.');
export const suitDecided = (id: string) => conflict('guardianship-suit-decided', `The suit ${id} is decided.`);
export const suitAlreadyOpen = (guardianshipSuitId: string) =>
  standsAlready('guardianship-suit-already-open', `The suit ${guardianshipSuitId} is not decided.`, { guardianshipSuitId });
