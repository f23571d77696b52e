import { DomainError } from '@homeward/contracts';

const conflict = (code: string, message: string) => new DomainError('conflict', `resettlement.${code}`, message);

export const searchNotFound = () => new DomainError('not-found', 'resettlement.search-not-found', 'No such search.');
export const searchAlreadyOpen = (personId: string) =>
  conflict('search-already-open', `The family of the person ${personId} is being searched for.`);
export const searchEnded = (id: string, status: string) => conflict('search-ended', `The search ${id} is ${status}.`);
