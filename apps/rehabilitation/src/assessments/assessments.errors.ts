import { refusalsOf } from '@homeward/contracts';

const { notFound } = refusalsOf('rehabilitation');

export const assessmentNotFound = () => notFound('assessment-not-found', 'No such assessment.');
