import { refusalsOf } from '@homeward/contracts';

const { field } = refusalsOf('rescue');

/** `not-recorded` is an honest answer about the past, never about one's own work. */
export const onlyInHistory = (pointer: string) =>
  field(pointer, 'only-in-history', 'Only an import of history may leave this open.');
