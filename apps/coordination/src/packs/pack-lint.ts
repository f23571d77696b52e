import type { FieldError } from '@homeward/contracts';
import { lint, type Finding, type LintContext, type Pack } from '@homeward/duty-policy';
import { latestPacks, type PublishedPolicy } from '../duties/duty-policies.js';
import type { Waiver } from './policy-draft.js';

/** What the linter says of a pack beside all that is in force: its own errors and warnings, and errors it makes elsewhere. */
export function findingsOf(
  content: Record<string, unknown>,
  { packs, calendars }: PublishedPolicy,
  known: Pick<LintContext, 'today' | 'statistics'>,
): Finding[] {
  const name = content['pack'];
  const others: unknown[] = latestPacks(packs).filter(({ pack }) => pack !== name);
  const former: readonly Pack[] = packs.map((each) => each.content).filter(({ pack }) => pack === name);
  const found = lint([...others, content], latestCalendars(calendars), { ...known, published: former });
  const file = typeof name === 'string' ? name : `#${others.length + 1}`;
  return found.filter((finding) => finding.file === file || (finding.severity === 'error' && !isOfOthers(finding, others)));
}

// What stands in another pack whatever this one says is not this one's fault; the linter names what two of them share at the later one.
function isOfOthers(finding: Finding, others: readonly unknown[]): boolean {
  return others.some((other) => (other as Pack).pack === finding.file) && finding.rule !== 'L02';
}

/** The calendars as they count now. */
export function latestCalendars(calendars: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return [...new Map(calendars.map((each) => [each['id'], each])).values()];
}

const most = 100;

/** The errors as a refusal tells them, each with its place in the body. */
export function errorsIn(findings: readonly Finding[]): FieldError[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .slice(0, most)
    .map(toldAs);
}

/** The warnings for which nobody gave a reason. */
export function unwaived(findings: readonly Finding[], waivers: readonly Waiver[]): FieldError[] {
  const waived = new Set(waivers.map(({ lint: rule }) => rule));
  return findings
    .filter(({ severity, rule }) => severity === 'warning' && !waived.has(rule))
    .slice(0, most)
    .map(toldAs);
}

const toldAs = ({ rule, pointer, message }: Finding): FieldError => ({
  pointer: `/pack${pointer}`,
  code: rule.toLowerCase(),
  detail: message.en,
});
