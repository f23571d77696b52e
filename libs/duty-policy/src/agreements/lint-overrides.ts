import { lint } from '../lint/lint.js';
import type { Finding } from '../lint/finding.js';
import type { LintContext } from '../lint/world.js';
import type { Pack, PackRow } from '../pack.js';
import { loadPolicy, type PolicyRow } from '../policy.js';
import { applyOverride, type Override } from './apply-override.js';

/** What the linter says of rows as two agencies agreed on them and did not say of them before: each error with its place among the overrides. */
export function lintOverrides(
  overrides: readonly Override[],
  packs: readonly Pack[],
  calendars: readonly unknown[],
  context: LintContext,
): Finding[] {
  const errors = (read: readonly Pack[]): Finding[] =>
    lint(read, calendars, context).filter(({ severity }) => severity === 'error');
  const known = new Set(errors(packs).map(keyOf));
  const entries = new Map([...loadPolicy(packs, []).rows.values()].map((entry) => [entry.row.id, entry]));
  const agreed = packs.map((pack) => ({ ...pack, duties: pack.duties.map((row) => agreedRow(row, entries, overrides)) }));
  return errors(agreed).flatMap((finding) => {
    const pointer = known.has(keyOf(finding)) ? null : placeOf(finding, packs, overrides);
    return pointer === null ? [] : [{ ...finding, pointer }];
  });
}

const keyOf = ({ rule, file, pointer }: Finding): string => `${rule} ${file} ${pointer}`;

function agreedRow(row: PackRow, entries: ReadonlyMap<string, PolicyRow>, overrides: readonly Override[]): PackRow {
  const own = overrides.filter((override) => override.row === row.id);
  const entry = entries.get(row.id);
  if (own.length === 0 || entry === undefined) return row;
  return own.reduce((agreed, override) => applyOverride(agreed, override).entry ?? agreed, entry).row;
}

const replaceable = ['duration', 'cap', 'ladder'] as const;

// A reminder for which a shorter number leaves no room is skipped as too short: only what was itself agreed on is looked at.
function placeOf({ file, pointer }: Finding, packs: readonly Pack[], overrides: readonly Override[]): string | null {
  const [, list, at = '', field = '', ...rest] = pointer.split('/');
  const row = list === 'duties' ? packs.find(({ pack }) => pack === file)?.duties[Number(at)] : undefined;
  const replaced = replaceable.find((name) => name === field);
  if (row === undefined || replaced === undefined) return null;
  const index = overrides.findLastIndex((override) => override.row === row.id && override[replaced] !== undefined);
  return index < 0 ? null : ['/overrides', index, replaced, ...rest].join('/');
}
