import { useEffect, useRef } from 'react';
import type { SeveralRow } from './several-row.js';

interface SeenVersions {
  of: (id: string) => number | undefined;
  /** They are looked at again. */
  forget: (ids: readonly string[]) => void;
}

/** In which version each row was seen first: sent over another one, an act is refused, and nobody's change is overwritten unseen. */
export function useSeenVersions(rows: readonly (SeveralRow | null)[]): SeenVersions {
  const seen = useRef(new Map<string, number>());
  useEffect(() => {
    for (const row of rows) if (row !== null && !seen.current.has(row.id)) seen.current.set(row.id, row.version);
  });
  return {
    of: (id) => seen.current.get(id),
    forget: (ids) => {
      for (const id of ids) seen.current.delete(id);
    },
  };
}
