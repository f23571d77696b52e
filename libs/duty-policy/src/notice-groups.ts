import { instantOf } from './zone.js';

/** A rung that has fired, for one recipient. */
export interface NoticeLine {
  recipientId: string;
  dutyId: string;
  rung: number;
  at: string;
}

const MINUTE_MS = 60_000;

/** One notice for a person and a minute, however many rungs fired in it. */
export function groupedNotices<Line extends NoticeLine>(lines: readonly Line[]): { recipientId: string; lines: Line[] }[] {
  const groups = new Map<string, { recipientId: string; lines: Line[] }>();
  for (const line of lines) {
    const key = `${line.recipientId} ${Math.floor(instantOf(line.at) / MINUTE_MS)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { recipientId: line.recipientId, lines: [line] });
    else group.lines.push(line);
  }
  return [...groups.values()];
}
