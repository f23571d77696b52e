const firstWait = 200;
const longestWait = 15_000;

/** How long to wait after so many failures in a row: 0.2 s at first, then longer each time, never more than 15 s. */
export function backOff(failures: number, growth = 2): number {
  return Math.min(firstWait * growth ** Math.max(failures - 1, 0), longestWait);
}
