import { pointerOf, type Path } from '../lint/finding.js';

/** One value that stands otherwise in two files; undefined where it does not stand at all. */
export interface Difference {
  pointer: string;
  before: unknown;
  after: unknown;
}

/** Every value in which two pieces of JSON differ, each at its deepest place. */
export function differences(before: unknown, after: unknown, at: Path): Difference[] {
  if (Object.is(before, after)) return [];
  if (!isGroup(before) || !isGroup(after) || Array.isArray(before) !== Array.isArray(after))
    return [{ pointer: pointerOf(at), before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(before[key], after[key], [...at, key]));
}

type Group = Readonly<Record<string, unknown>>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}
