import { DomainError, refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('coordination');

export const matterNotFound = () => notFound('matter-not-found', 'No such matter.');
export const matterClosed = (id: string) => conflict('matter-closed', `The matter ${id} is closed.`);
export const matterNotClosed = (id: string) => conflict('matter-not-closed', `The matter ${id} is open.`);
export const openDuties = (id: string, blocking: readonly Record<string, string | null>[]) =>
  new DomainError('conflict', 'coordination.open-duties', `The matter ${id} has ${blocking.length} duties that are still owed.`, {
    blocking,
  });
