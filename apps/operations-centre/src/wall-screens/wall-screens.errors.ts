import { refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('operations-centre');

export const wallScreenNotFound = () => notFound('wall-screen-not-found', 'No such wall screen.');
export const wallScreenRemoved = () => conflict('wall-screen-removed', 'The wall screen was removed.');
