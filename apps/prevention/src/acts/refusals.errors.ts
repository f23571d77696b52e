import { DomainError } from '@homeward/contracts';

/** One field of the body is refused; the code stands for the whole answer as well. */
export const fieldRefused = (pointer: string, code: string, detail: string) =>
  new DomainError('invalid', `prevention.${code}`, detail, { errors: [{ pointer, code, detail }] });

export const conflict = (code: string, message: string) => new DomainError('conflict', `prevention.${code}`, message);
