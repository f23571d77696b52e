import type { CalendarFile } from '../calendar-file.js';
import type { Finding, LintRule, Path, Severity } from './finding.js';
import { pointerOf } from './finding.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import type { Words } from '../words.js';

/** The facts that exist, each with the attributes a condition may read. */
export type FactRegister = ReadonlyMap<string, readonly string[]>;

/** How a row did over the last 90 days. */
export interface RowStatistics {
  /** The share of those that were met or missed that was met; null where none was. */
  shareMet: number | null;
  /** The largest share of a unit's cap that duties of this row held. */
  shareOfCap: number;
}

/** What the linter knows beside the packs. */
export interface LintContext {
  /** The day of the check, `2026-03-02`. */
  today: string;
  factRegister?: FactRegister;
  /** Versions already published: an id may not change its meaning. */
  published?: readonly unknown[];
  /** Targets behind a wall in the test roster. */
  walled?: readonly string[];
  statistics?: ReadonlyMap<string, RowStatistics>;
  /** How long a matter lives at most, in days. */
  matterLifeDays?: number;
}

/** Everything a rule may look at. */
export interface World {
  packs: readonly ReadPack[];
  calendars: readonly CalendarFile[];
  /** The names of calendars that a pack may count by: those given, readable or not, and those that published or shipped packs wait for. */
  calendarNames: ReadonlySet<string>;
  facts: FactRegister;
  published: readonly ReadPack[];
  walled: ReadonlySet<string>;
  statistics: ReadonlyMap<string, RowStatistics>;
  matterLifeDays: number;
  today: string;
}

/** What a rule says against one place of one pack. */
export interface Complaint {
  at: Path;
  message: Words;
  severity?: Severity;
}

/** A rule of the linter over everything that was read. */
export type Rule = (world: World) => Finding[];

/** A rule about each row by itself. */
export function rowRule(
  rule: LintRule,
  severity: Severity,
  complaints: (entry: ReadRow, pack: ReadPack, world: World) => Complaint[],
): Rule {
  return packRule(rule, severity, (pack, world) => pack.rows.flatMap((entry) => complaints(entry, pack, world)));
}

/** A rule about each pack by itself. */
export function packRule(rule: LintRule, severity: Severity, complaints: (pack: ReadPack, world: World) => Complaint[]): Rule {
  return (world) =>
    world.packs.flatMap((pack) =>
      complaints(pack, world).map(({ at, message, severity: own }) => ({
        rule,
        severity: own ?? severity,
        file: pack.file,
        pointer: pointerOf(at),
        message,
      })),
    );
}
