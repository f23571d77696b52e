const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

function askedWallClock(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatterFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'], parts['hour'], parts['minute'], parts['second']);
}

const dayMs = 86_400_000;
// Asking Intl is the slow part, and a UTC day at whose ends a zone is equally far from UTC has one answer.
const steadyDays = new Map<string, number>();

function wallClock(instant: number, zone: string): number {
  const second = Math.floor(instant / 1_000) * 1_000;
  const begin = Math.floor(instant / dayMs) * dayMs;
  const day = `${begin} ${zone}`;
  const known = steadyDays.get(day);
  if (known !== undefined) return second + known;
  const end = begin + dayMs - 1_000;
  const offset = askedWallClock(begin, zone) - begin;
  if (offset !== askedWallClock(end, zone) - end) return askedWallClock(instant, zone);
  steadyDays.set(day, offset);
  return second + offset;
}

/** The local calendar day on which an instant falls, `2026-02-13`. */
export function localDay(instant: string, zone: string): string {
  return new Date(wallClock(Date.parse(instant), zone)).toISOString().slice(0, 10);
}

/** The instant at which a local wall-clock time (`2026-02-13` or `2026-02-13T10:20:00`) is reached; the first one where clocks were put back. */
export function instantOfLocal(local: string, zone: string): string {
  const wanted = Date.parse(local.length === 10 ? `${local}T00:00:00Z` : `${local}Z`);
  const dayBefore = wanted - 86_400_000;
  const offsets = [dayBefore, wanted + 86_400_000].map((at) => wallClock(at, zone) - at);
  const candidates = offsets.map((offset) => wanted - offset).filter((at) => wallClock(at, zone) === wanted);
  const reached = candidates.length > 0 ? Math.min(...candidates) : wanted - Math.min(...offsets);
  return new Date(reached).toISOString();
}

/** The calendar day some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same-numbered day so many months later; where that month is shorter, its last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth))).toISOString().slice(0, 10);
}
