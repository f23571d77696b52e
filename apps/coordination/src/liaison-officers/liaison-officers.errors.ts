import { refusalsOf } from '@homeward/contracts';

const { field, notFound } = refusalsOf('coordination');

export const liaisonNotFound = () => notFound('liaison-not-found', 'No such liaison officer.');
export const liaisonOwnDeputy = () => field('/deputyOfficerId', 'liaison-own-deputy', 'Nobody is their own deputy.');
export const notALiaison = (pointer: string) =>
  field(pointer, 'not-a-liaison', 'The officer does not hold the role of a liaison in this agency.');
