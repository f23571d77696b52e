import { refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('rehabilitation');

export const planNotFound = () => notFound('plan-not-found', 'No such plan.');
export const noAssessment = (personId: string) =>
  conflict('no-assessment', `The needs of the person ${personId} have not been assessed.`);
