/** A moment as the clock on the wall of an agency shows it, to the minute: `2026-11-28 03:32`. */
export const localTime = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(at));
