import { DomainError } from '@homeward/contracts';

const conflict = (code: string, message: string) => new DomainError('conflict', `resettlement.${code}`, message);

/** One more of its kind is refused, and the row that stands is named. */
export const standsAlready = (code: string, message: string, blocking: Record<string, string>) =>
  new DomainError('conflict', `resettlement.${code}`, message, { blocking: [blocking] });

/** One field of the body is refused; the code stands for the whole answer as well. */
export const fieldRefused = (pointer: string, code: string, detail: string) =>
  new DomainError('invalid', `resettlement.${code}`, detail, { errors: [{ pointer, code, detail }] });

export const secondPersonNeeded = (id: string) =>
  conflict('second-person-needed', `Another person than the one who proposed decides about the row ${id}.`);
