import { refusalsOf } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

const { conflict, notFound } = refusalsOf('resettlement');

export const placementNotFound = () => notFound('placement-not-found', 'No such placement.');
export const placementNotInPlace = (id: string, status: string) =>
  conflict('placement-not-in-place', `The placement ${id} is ${status}.`);
export const placementNotProposed = (id: string, status: string) =>
  conflict('placement-not-proposed', `The placement ${id} is ${status}.`);
export const placementExists = ({ id: placementId, status }: { id: string; status: string }) =>
  standsAlready('placement-exists', `The placement ${placementId} of this person is ${status}.`, { placementId, status });
