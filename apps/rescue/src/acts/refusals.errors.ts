import { DomainError } from '@homeward/contracts';

/** One field of the body is refused; the code stands for the whole answer as well. */
export const fieldRefused = (pointer: string, code: string, detail: string) =>
  new DomainError('invalid', `rescue.${code}`, detail, { errors: [{ pointer, code, detail }] });

export const conflict = (code: string, message: string) => new DomainError('conflict', `rescue.${code}`, message);

/** `not-recorded` is an honest answer about the past, never about one's own work. */
export const onlyInHistory = (pointer: string) =>
  fieldRefused(pointer, 'only-in-history', 'Only an import of history may leave this open.');
