/** What the desk knows of the end of a sign-in; times are of this machine. */
export interface Ending {
  usableUntil: number;
  lastsMs: number;
  /** The sign-in was asked to go on and did not agree. */
  isRefused: boolean;
}

const renewBeforeMs = 150_000;
const warnBeforeMs = 120_000;

/** A sign-in is asked to go on before anybody would have to be warned of its end, however short it is. */
export const isToRenew = ({ usableUntil, lastsMs }: Ending, now: number): boolean =>
  usableUntil - now < Math.min(renewBeforeMs, lastsMs / 2);

/** How much is left of a sign-in that will not go on, from two minutes before its end; null while there is nothing to warn of. */
export function leftToWarnOf({ usableUntil, isRefused }: Ending, now: number): number | null {
  const left = usableUntil - now;
  return isRefused && left > 0 && left <= warnBeforeMs ? left : null;
}
