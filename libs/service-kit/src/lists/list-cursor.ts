import { createHash } from 'node:crypto';
import { invalidCursor } from './keyset.js';

/** The list that a request asks for: its path and its filters, whatever the page. */
export function listOf(path: string, parameters: URLSearchParams): string {
  const filters = [...parameters].filter(([name]) => name !== 'cursor' && name !== 'limit').sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([path, filters]))
    .digest('base64url')
    .slice(0, 16);
}

/** A cursor leads on in the list it came from. */
export const tied = (cursor: string, list: string): string => `${cursor}.${list}`;

/** The place in this list; a cursor of another list, or of the same one under other filters, is refused. */
export function untied(cursor: string, list: string): string {
  const [place = '', from] = cursor.split('.');
  if (from !== list) throw invalidCursor();
  return place;
}
