import type { Part } from '../definition.js';

const pollMs = 60_000;

/** Looks every minute, one look after the other; a look that fails is told of, and the next one comes all the same. */
export function everyMinute(look: () => Promise<void>, onFailure: (error: unknown) => void): Part {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  return {
    start: () => {
      timer = setInterval(() => {
        looking = looking.then(look).catch(onFailure);
      }, pollMs);
    },
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
