import { DomainError } from '@homeward/contracts';

const conflict = (code: string, message: string) => new DomainError('conflict', `coordination.${code}`, message);

export const matterNotFound = () => new DomainError('not-found', 'coordination.matter-not-found', 'No such matter.');
export const matterClosed = (id: string) => conflict('matter-closed', `The matter ${id} is closed.`);
export const matterNotClosed = (id: string) => conflict('matter-not-closed', `The matter ${id} is open.`);
export const openDuties = (id: string, blocking: readonly Record<string, string | null>[]) =>
  new DomainError('conflict', 'coordination.open-duties', `The matter ${id} has ${blocking.length} duties that are still owed.`, {
    blocking,
  });
