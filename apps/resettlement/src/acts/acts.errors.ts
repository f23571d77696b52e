import { DomainError, refusalsOf } from '@homeward/contracts';

const { conflict } = refusalsOf('resettlement');

/** One more of its kind is refused, and the row that stands is named. */
export const standsAlready = (code: string, message: string, blocking: Record<string, string>) =>
  new DomainError('conflict', `resettlement.${code}`, message, { blocking: [blocking] });

export const secondPersonNeeded = (id: string) =>
  conflict('second-person-needed', `Another person than the one who proposed decides about the row ${id}.`);
