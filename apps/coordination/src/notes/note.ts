import type { NoteSummary, WriteNote } from '@homeward/contracts';
import { noteWithoutPlace } from './notes.errors.js';

/** A dated note on the timeline of a matter or of a special operation. It is written once; its text is sealed. */
export interface Note extends NoteSummary {
  sealedText: string;
  writtenBy: string;
}

/** Where a note stands: in one matter or in one operation. */
export type NotePlace = { matterId: string; operationId: null } | { matterId: null; operationId: string };

export function placeOf({ matterId, operationId }: Pick<WriteNote, 'matterId' | 'operationId'>): NotePlace {
  if (matterId !== undefined && operationId === undefined) return { matterId, operationId: null };
  if (operationId !== undefined && matterId === undefined) return { matterId: null, operationId };
  throw noteWithoutPlace();
}
