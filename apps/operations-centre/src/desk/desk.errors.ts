import { refusalsOf } from '@homeward/contracts';

const { notFound } = refusalsOf('operations-centre');

export const queueNotFound = () => notFound('queue-not-found', 'No such queue.');
