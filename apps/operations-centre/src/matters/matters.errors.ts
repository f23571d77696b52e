import { refusalsOf } from '@homeward/contracts';

const { notFound } = refusalsOf('operations-centre');

export const matterNotFound = () => notFound('matter-not-found', 'No such matter.');
