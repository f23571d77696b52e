import type { Bounds } from './occurred-of.js';
import type { Ref } from './step.js';

/** A person of the story, or a group of them under one id, and what has happened to them so far. */
export interface Person {
  personId: Ref;
  /** How many the id stands for; null where nobody counted. */
  count: number | null;
  /** The newest act about them. */
  bounds: Bounds;
  /** The rows in which organs keep them as a suspect, by organ. */
  suspectRows: Map<string, string>;
  heldBy: string | null;
  isArrested: boolean;
  isProsecuted: boolean;
  standing: 'first' | 'effective' | null;
  judgedIn: string | null;
  classedBy: Set<string>;
  isRecovered: boolean;
  /** The organs that have them in safe hands and have not handed them over. */
  keptBy: Set<string>;
  /** The organs that support them, and those whose support ended. */
  supports: Map<string, 'active' | 'ended'>;
  isPlaced: boolean;
  isReunited: boolean;
}

/** At most so many people of one event get an id each; more are one group with its number. */
const mostIds = 50;

/** Of whom an event tells: people already known, each with how many of a group, and ids still to be made with what they count. */
export interface Allocation {
  known: { person: Person; count: number | null }[];
  fresh: (number | null)[];
}

/** Who is meant, given how many were published. */
export interface Meant {
  /** How many were published; null where none were. */
  number: number | null;
  /** Those for whom the act comes next, the likeliest first. */
  fitting: readonly Person[];
  /** Everybody of their kind. */
  all: readonly Person[];
  /** Those whom the act can be about once more, where no more people can exist and it fits nobody; without it, everybody. */
  again?: readonly Person[];
  /** No more people than this exist; null where that was not published. */
  most: number | null;
  /** Whether the act, without a number, is about everybody whom it fits and not about one person. */
  isAboutAll?: boolean;
}

/** First those whom the act fits, then new ids: for each person one up to fifty, beyond that one for the group. Nobody, where it fits nobody and can be about nobody once more. */
export function allocate({ number, fitting, all, again = all, most, isAboutAll = false }: Meant): Allocation {
  if (number === null && (fitting.length > 0 || isFull(all, most))) {
    const known = fitting.length > 0 ? fitting : again;
    return { known: (isAboutAll ? known : known.slice(0, 1)).map((person) => ({ person, count: person.count })), fresh: [] };
  }
  if (number === null) return { known: [], fresh: [null] };
  const known = taken(fitting, number);
  const missing = number - sum(known.map(({ count }) => count));
  const free = most === null ? missing : Math.min(missing, Math.max(0, most - sum(all.map(({ count }) => count))));
  if (known.length === 0 && free === 0) return { known: taken(again, number), fresh: [] };
  return { known, fresh: newIds(free) };
}

/** From each in turn, until the number is reached; of a group only so many as are still missing. */
function taken(people: readonly Person[], number: number): Allocation['known'] {
  const known: Allocation['known'] = [];
  let missing = number;
  for (const person of people) {
    if (missing <= 0) break;
    const count = person.count === null ? null : Math.min(person.count, missing);
    known.push({ person, count });
    missing -= count ?? 1;
  }
  return known;
}

function newIds(number: number): (number | null)[] {
  if (number <= 0) return [];
  if (number <= mostIds) return Array.from({ length: number }, () => 1);
  return [number];
}

const isFull = (all: readonly Person[], most: number | null): boolean =>
  most !== null && all.length > 0 && sum(all.map(({ count }) => count)) >= most;

const sum = (counts: readonly (number | null)[]): number => counts.reduce<number>((total, count) => total + (count ?? 1), 0);

/** Somebody of whom nothing is known yet but the id. */
export const newPerson = (personId: Ref, count: number | null, bounds: Bounds): Person => ({
  personId,
  count,
  bounds,
  suspectRows: new Map(),
  heldBy: null,
  isArrested: false,
  isProsecuted: false,
  standing: null,
  judgedIn: null,
  classedBy: new Set(),
  isRecovered: false,
  keptBy: new Set(),
  supports: new Map(),
  isPlaced: false,
  isReunited: false,
});
