import { loadPolicy, type Agreement, type Pack, type Policy, type PolicyRow } from '@homeward/duty-policy';
import { withAgreedRows } from './agreed-rows.js';

/** A published version of a pack, and the day on which it was. */
export interface PublishedPack {
  content: Pack;
  /** `2026-03-02` */
  on: string;
  /** The rows that it changes for what runs already: one that is gone ends at once. */
  running?: readonly string[];
}

/** The policy by which duties open and run: each runs on by the version that opened it, and opens by the version of the day. */
export function policyInForce(
  packs: readonly PublishedPack[],
  calendars: readonly unknown[],
  agreements: readonly Agreement[] = [],
): Policy {
  const all = packs.map(({ content }) => content).sort(latestFirst);
  const full = withAgreedRows(loadPolicy(all, calendars), agreements);
  if (new Set(all.map(({ pack }) => pack)).size === all.length) return full;
  const standing = loadPolicy(standingPacks(packs), calendars);
  return {
    ...full,
    // What tells of an extension belongs to the duty that was extended, however old its version is.
    opening: merged(
      standing.opening,
      [...full.opening].map(([fact, rows]) => [fact, rows.filter(tells)]),
    ),
    forEachVictim: standing.forEachVictim,
  };
}

/** The versions of each pack, latest first; of a former one only the rows, and the days, that no later one takes over. */
export function standingPacks(packs: readonly PublishedPack[]): Pack[] {
  const sorted = [...packs].sort((one, other) => latestFirst(one.content, other.content));
  return sorted.map(({ content }, index) => {
    const later = sorted.slice(0, index).filter((each) => each.content.pack === content.pack);
    return later.length === 0 ? content : { ...content, duties: content.duties.flatMap((row) => standing(row, later)) };
  });
}

type Row = Pack['duties'][number];

function standing(row: Row, later: readonly PublishedPack[]): Row[] {
  const ends = [row.validTo, ...later.map((version) => lastDay(row, version))].filter((day) => day !== null);
  if (ends.length === 0) return [row];
  const validTo = ends.reduce((first, day) => (day < first ? day : first));
  return validTo === never || (row.validFrom !== null && validTo < row.validFrom) ? [] : [{ ...row, validTo }];
}

const never = '0000-00-00';

// A later version takes a row over from its first day; a row it no longer has ends with its publication.
function lastDay({ id }: Row, { content, on, running }: PublishedPack): string {
  const rows = content.duties.filter((each) => each.id === id);
  if (rows.length === 0) return running?.includes(id) === true ? never : dayBefore(on);
  const [first = null] = rows.map(({ validFrom }) => validFrom).sort((one, other) => ((one ?? '') < (other ?? '') ? -1 : 1));
  return first === null ? never : dayBefore(first);
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const versions = new Intl.Collator('en', { numeric: true });

function latestFirst(one: Pack, other: Pack): number {
  return one.pack === other.pack ? versions.compare(other.version, one.version) : one.pack < other.pack ? -1 : 1;
}

const tells = ({ tellsOf }: PolicyRow): boolean => tellsOf !== undefined;

function merged(
  standing: ReadonlyMap<string, readonly PolicyRow[]>,
  telling: readonly (readonly [string, readonly PolicyRow[]])[],
): Map<string, readonly PolicyRow[]> {
  const opening = new Map([...standing].map(([fact, rows]) => [fact, rows.filter((row) => !tells(row))] as const));
  for (const [fact, rows] of telling) if (rows.length > 0) opening.set(fact, [...(opening.get(fact) ?? []), ...rows]);
  return opening;
}
