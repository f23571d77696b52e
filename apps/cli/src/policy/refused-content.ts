import { PolicyRefused } from './policy-api.js';
import { PolicyFileRefused } from './policy-files.js';

/** The content of a file, as it was sent to the service. */
export interface Sent {
  file: string;
  /** Where the content stands in what was sent. */
  under: '/pack' | '/year' | '/calendar';
  /** The rows that were named beside it. */
  running?: readonly string[];
}

/** What the service refused of a file, as any fault of a file is told: by the places of the file, each thing once. Any other cause stays what it is. */
export function asFaultOfFile(cause: unknown, { file, under, running = [] }: Sent): unknown {
  if (!(cause instanceof PolicyRefused)) return cause;
  const placed = cause.faults.flatMap((fault) => {
    const pointer = placeOf(fault.pointer, under, running);
    return pointer === null ? [] : [{ ...fault, pointer }];
  });
  if (placed.length === 0) return cause;
  // Two rules may say the same of one place.
  const isSaid = (at: number) =>
    placed.findIndex(({ pointer, detail }) => pointer === placed[at]?.pointer && detail === placed[at]?.detail) < at;
  return new PolicyFileRefused(
    file,
    placed.filter((_, at) => !isSaid(at)),
  );
}

function placeOf(pointer: string, under: string, running: readonly string[]): string | null {
  if (pointer === under || pointer.startsWith(`${under}/`)) return pointer.slice(under.length);
  const row = /^\/running\/(\d+)$/.exec(pointer)?.[1];
  return row === undefined ? null : `--running ${running[Number(row)] ?? ''}`;
}
