import type { LintRule, Path } from './finding.js';
import type { SchemaIssue } from './schema-issues.js';

// A star stands for one part of the way; the rule speaks for the place and everything below it.
const owned: readonly (readonly [string, LintRule])[] = [
  ['duties/*/title', 'L19'],
  ['rules/*/title', 'L19'],
  ['title', 'L19'],
  ['documents/*/zh', 'L19'],
  ['documents/*/en', 'L19'],
  ['duties/*/evidenceDocuments', 'L19'],
  ['duties/*/id', 'L02'],
  ['duties/*/row', 'L02'],
  ['rules/*/id', 'L02'],
  ['rules/*/row', 'L02'],
  ['duties/*/legalBasis', 'L05'],
  ['rules/*/legalBasis', 'L05'],
  ['duties/*/satisfiedBy', 'L04'],
  ['duties/*/opensOn', 'L03'],
  ['duties/*/cancelledBy', 'L03'],
  ['duties/*/restartsOn', 'L03'],
  ['duties/*/duration/value', 'L08'],
  ['duties/*/cap/value', 'L08'],
  ['duties/*/tolerance', 'L08'],
  ['duties/*/schedule/*/value', 'L08'],
  ['duties/*/startRule', 'L08'],
  ['duties/*/rollBasis', 'L08'],
  ['duties/*/regions', 'L07'],
  ['duties/*/ladder/*/rung', 'L09'],
  ['ladders/*/*/rung', 'L09'],
  ['duties/*/ladder/*/to', 'L10'],
  ['ladders/*/*/to', 'L10'],
  ['duties/*/extensions/*/approver', 'L13'],
  ['duties/*/extensions/*/maxTimes', 'L13'],
  ['duties/*/extensions/*/value', 'L13'],
  ['duties/*/pauseRules/*/from', 'L14'],
  ['duties/*/pauseRules/*/to', 'L14'],
  ['duties/*/validFrom', 'L16'],
  ['duties/*/validTo', 'L16'],
  ['timeZone', 'L18'],
  ['calendar', 'L18'],
];
const patterns = owned.map(([pattern, rule]) => ({ parts: pattern.split('/'), rule }));

/** The rules a fault of form breaks: that of the place where one speaks for it, but that of the form alone where nobody can read what stands there. */
export function rulesBroken({ path, kind }: SchemaIssue): LintRule[] {
  if (kind === 'unknown' || kind === 'type') return ['L01'];
  const special = patterns.filter(({ parts }) => lies(path, parts)).map(({ rule }) => rule);
  return special.length > 0 ? special : ['L01'];
}

function lies(path: Path, parts: readonly string[]): boolean {
  return path.length >= parts.length && parts.every((part, index) => part === '*' || part === String(path[index]));
}
