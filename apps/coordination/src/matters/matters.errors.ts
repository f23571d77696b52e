import { DomainError, refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('coordination');

export const matterNotFound = () => notFound('matter-not-found', 'No such matter.');
export const matterClosed = (id: string) => conflict('matter-closed', `The matter ${id} is closed.`);
export const matterNotClosed = (id: string) => conflict('matter-not-closed', `The matter ${id} is open.`);
export const openDuties = (id: string, blocking: readonly Record<string, string | null>[]) =>
  new DomainError('conflict', 'coordination.open-duties', `The matter ${id} has ${owed(blocking.length)} still owed.`, {
    blocking,
  });

const owed = (count: number): string => (count === 1 ? 'one duty that is' : `${count} duties that are`);
