import { refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('rehabilitation');

export const followUpNotFound = () => notFound('follow-up-not-found', 'No such follow-up.');
export const followUpExists = (occurrence: number) =>
  conflict('follow-up-exists', `The follow-up ${occurrence} was recorded already.`, '/occurrence');
