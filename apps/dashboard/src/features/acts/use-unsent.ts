import { useRef } from 'react';

/** How often something was changed in a form since it was last done. */
export interface Unsent {
  /** Changes something. */
  change: (keep: () => void) => void;
  /** The changes so far. */
  count: () => number;
  /** All of them are done. */
  done: () => void;
}

/** Counts the changes of a form: what is changed while it is on its way is not done with the rest. */
export function useUnsent(): Unsent {
  const changes = useRef(0);
  return {
    change: (keep) => {
      changes.current += 1;
      keep();
    },
    count: () => changes.current,
    done: () => {
      changes.current = 0;
    },
  };
}
