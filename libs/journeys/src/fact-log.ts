import type { FactNote } from './fact-note.js';

/** A record that could not be read, by its place; later facts of its source wait for it. */
export interface HeldBack {
  source: string;
  seq: number;
  topic: string;
  partition: number;
  offset: string;
  reason: string;
}

/** What a journey has been told: how far each source is, and what waits behind a record that could not be read. Plain JSON. */
export interface FactLog {
  lastSeq: Readonly<Record<string, number>>;
  heldBack: readonly HeldBack[];
  waiting: readonly FactNote[];
  /** Facts beyond what may wait. They come again with the repaired record, for their source has not moved on. */
  turnedAway: number;
}

/** A journey that has been told nothing. */
export const emptyLog: FactLog = { lastSeq: {}, heldBack: [], waiting: [], turnedAway: 0 };

/** More waiting facts would not fit when a journey hands over to its successor. */
export const mostWaiting = 200;

/** What is new in a telling: the log after it and the facts to act on, in their sequence. */
export interface Telling {
  log: FactLog;
  news: readonly FactNote[];
}

/** Telling the same fact twice changes nothing; a fact behind one that could not be read waits until that one is repaired. */
export function record(log: FactLog, note: FactNote): Telling {
  if (note.seq <= (log.lastSeq[note.source] ?? 0) || isWaiting(log, note)) return { log, news: [] };
  const repaired = { ...log, heldBack: log.heldBack.filter(({ source, seq }) => source !== note.source || seq !== note.seq) };
  if (isBehindHold(repaired, note)) return { log: wait(log, note), news: [] };
  return release(advance(repaired, note), note);
}

/** Notes a record that could not be read, unless its fact has been told already. */
export function holdBack(log: FactLog, held: HeldBack): FactLog {
  const isKnown = log.heldBack.some(({ source, seq }) => source === held.source && seq === held.seq);
  return isKnown || held.seq <= (log.lastSeq[held.source] ?? 0) ? log : { ...log, heldBack: [...log.heldBack, held] };
}

const isWaiting = ({ waiting }: FactLog, { source, seq }: FactNote): boolean =>
  waiting.some((each) => each.source === source && each.seq === seq);

const isBehindHold = ({ heldBack }: FactLog, { source, seq }: FactNote): boolean =>
  heldBack.some((held) => held.source === source && held.seq < seq);

const advance = (log: FactLog, { source, seq }: FactNote): FactLog => ({ ...log, lastSeq: { ...log.lastSeq, [source]: seq } });

const wait = (log: FactLog, note: FactNote): FactLog =>
  log.waiting.length < mostWaiting ? { ...log, waiting: [...log.waiting, note] } : { ...log, turnedAway: log.turnedAway + 1 };

/** A repaired record lets those behind it pass, up to the next one that could not be read. */
function release(log: FactLog, note: FactNote): Telling {
  const own = log.waiting.filter(({ source }) => source === note.source).sort((left, right) => left.seq - right.seq);
  const free = own.filter((waiting) => !isBehindHold(log, waiting));
  const waiting = log.waiting.filter((each) => !free.includes(each));
  return { log: free.reduce(advance, { ...log, waiting }), news: [note, ...free] };
}
