import { calendarFileSchema, type CalendarFile } from '../calendar-file.js';
import { calendarFindings } from '../calendars/calendar-findings.js';
import registered from '../data/fact-register.json' with { type: 'json' };
import type { Finding } from './finding.js';
import { entriesWithoutEffect, laddersWithoutEffect } from './l01-idle-entries.js';
import { namesWithoutEffect, rulesWithoutEffect } from './l01-rules.js';
import { ladderWithoutEffect } from './l01-rungs.js';
import { withoutEffect } from './l01-without-effect.js';
import { ids } from './l02-ids.js';
import { facts, factsOfRules } from './l03-facts.js';
import { values } from './l03-values.js';
import { satisfying } from './l04-satisfying.js';
import { basis, basisOfRules } from './l05-basis.js';
import { memoryInForce, mode } from './l06-mode.js';
import { local } from './l07-local.js';
import { clock } from './l08-clock.js';
import { risingRungs, rungNumbers } from './l09-rungs.js';
import { targets, targetsOfRow } from './l10-targets.js';
import { kind } from './l11-kind.js';
import { reachable } from './l12-reachable.js';
import { extensions } from './l13-extensions.js';
import { pauses } from './l14-pauses.js';
import { cycles } from './l15-cycles.js';
import { validity } from './l16-validity.js';
import { doubled } from './l17-double.js';
import { place } from './l18-place.js';
import { texts } from './l19-text.js';
import { length } from './l20-length.js';
import { defaults } from './l21-defaults.js';
import { correlation } from './l22-correlation.js';
import { coverage } from './l23-coverage.js';
import { practice } from './l24-practice.js';
import { evidence } from './l25-evidence.js';
import { missingPersons } from './l26-missing-persons.js';
import { shippedPacks } from '../shipped.js';
import { readPack, type ReadPack } from './read-pack.js';
import { waived } from './waivers.js';
import type { FactRegister, LintContext, Rule, World } from './world.js';

/** The facts of the register with the attributes that conditions may read. */
export const shippedFactRegister: FactRegister = new Map(Object.entries(registered));

const rules: readonly Rule[] = [
  withoutEffect,
  entriesWithoutEffect,
  ladderWithoutEffect,
  laddersWithoutEffect,
  rulesWithoutEffect,
  namesWithoutEffect,
  ids,
  facts,
  factsOfRules,
  values,
  satisfying,
  basis,
  basisOfRules,
  mode,
  memoryInForce,
  local,
  clock,
  rungNumbers,
  risingRungs,
  targets,
  targetsOfRow,
  kind,
  reachable,
  extensions,
  pauses,
  cycles,
  validity,
  doubled,
  place,
  texts,
  length,
  defaults,
  correlation,
  coverage,
  practice,
  evidence,
  missingPersons,
];

const matterLifeDays = 3650;

/** Reads packs like a lawyer with a ruler: everything that is wrong with them, each with its rule and its place. It never throws. */
export function lint(packs: readonly unknown[], calendars: readonly unknown[], context: LintContext): Finding[] {
  const reads = packs.map((file, index) => readPack(file, index));
  const world = worldOf(
    reads.flatMap(({ read }) => (read === null ? [] : [read])),
    calendars,
    context,
  );
  const formal = reads.flatMap(({ findings }) => findings);
  // What is wrong in its form has been told; what was read in its stead is nobody's word.
  const told = new Set(formal.map(placeOf));
  const said = [
    ...calendars.flatMap(ofCalendar),
    ...formal,
    ...rules.flatMap((rule) => rule(world)).filter((finding) => !told.has(placeOf(finding))),
  ];
  return ordered(waived(onlyOnce(said), world));
}

const placeOf = ({ file, pointer }: Finding): string => `${file} ${pointer}`;

function worldOf(packs: readonly ReadPack[], calendars: readonly unknown[], context: LintContext): World {
  const published = (context.published ?? []).flatMap((file, index) => readPack(file, index).read ?? []);
  return {
    packs,
    calendars: calendars.flatMap((file): CalendarFile[] => {
      const parsed = calendarFileSchema.safeParse(file);
      return parsed.success ? [parsed.data] : [];
    }),
    facts: context.factRegister ?? shippedFactRegister,
    calendarNames: new Set([
      ...calendars.flatMap((file) => textUnder(file, 'id')),
      ...published.flatMap(({ head }) => head.calendar ?? []),
      ...shippedPacks.flatMap((file) => textUnder(file, 'calendar')),
    ]),
    published,
    walled: new Set(context.walled),
    statistics: context.statistics ?? new Map(),
    matterLifeDays: context.matterLifeDays ?? matterLifeDays,
    today: context.today,
  };
}

function textUnder(file: unknown, field: string): string[] {
  const value = typeof file === 'object' && file !== null ? (file as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? [value] : [];
}

function ofCalendar(file: unknown, place: number): Finding[] {
  const [id = `calendar ${place + 1}`] = textUnder(file, 'id');
  return calendarFindings(file).map((finding) => ({ rule: 'L01', severity: 'error', file: id, ...finding }));
}

// Two checks may come to one place under one rule; the graver word stands.
function onlyOnce(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.file} ${finding.rule} ${finding.pointer}`;
    if (known.get(key)?.severity !== 'error') known.set(key, finding);
  }
  return [...known.values()];
}

const collator = new Intl.Collator('en', { numeric: true });

function ordered(findings: Finding[]): Finding[] {
  const placed = findings.map((finding) => {
    const { severity, file, pointer, rule } = finding;
    return { finding, place: `${severity} ${file} ${pointer} ${rule}` };
  });
  return placed.sort((one, other) => collator.compare(one.place, other.place)).map(({ finding }) => finding);
}
