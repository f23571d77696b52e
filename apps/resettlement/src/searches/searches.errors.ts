import { refusalsOf } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

const { conflict, notFound } = refusalsOf('resettlement');

export const searchNotFound = () => notFound('search-not-found', 'No such search.');
export const searchAlreadyOpen = ({ id: searchId, status }: { id: string; status: string }) =>
  standsAlready('search-already-open', `The search ${searchId} for the family is ${status}.`, { searchId, status });
export const searchEnded = (id: string, status: string) => conflict('search-ended', `The search ${id} is ${status}.`);
