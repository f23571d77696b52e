import type { Words } from '../words.js';

/** An error stops publishing; a warning needs a waiver with its reason. */
export type Severity = 'error' | 'warning';

/** The rules of the linter, by the number under which a waiver names them. */
export type LintRule = `L${'0' | '1'}${number}` | `L2${number}`;

/** Something a reader of a pack has to know before it is published. */
export interface Finding {
  rule: LintRule;
  severity: Severity;
  /** The pack or calendar it stands in, by its name; by its place in the call where it has none. */
  file: string;
  /** Where in that file, as a JSON pointer (RFC 6901). */
  pointer: string;
  message: Words;
}

/** The way to a place in a file. */
export type Path = readonly (string | number)[];

/** Writes a way as a JSON pointer. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
