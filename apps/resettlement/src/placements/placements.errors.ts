import { DomainError } from '@homeward/contracts';

const conflict = (code: string, message: string) => new DomainError('conflict', `resettlement.${code}`, message);

export const placementNotFound = () => new DomainError('not-found', 'resettlement.placement-not-found', 'No such placement.');
export const placementNotInPlace = (id: string, status: string) =>
  conflict('placement-not-in-place', `The placement ${id} is ${status}.`);
export const placementNotProposed = (id: string, status: string) =>
  conflict('placement-not-proposed', `The placement ${id} is ${status}.`);
