import type { Condition, Match } from '../pack.js';
import type { Path } from './finding.js';
import type { ReadRow } from './read-pack.js';

export type Question = Extract<Condition, { path: string }>;

/** Every question of a condition with its place. */
export function questionsOf(condition: Condition | null, at: Path): { question: Question; at: Path }[] {
  if (condition === null) return [];
  if ('all' in condition) return condition.all.flatMap((part, index) => questionsOf(part, [...at, 'all', index]));
  if ('any' in condition) return condition.any.flatMap((part, index) => questionsOf(part, [...at, 'any', index]));
  if ('not' in condition) return questionsOf(condition.not, [...at, 'not']);
  return [{ question: condition, at }];
}

/** Every line of a row that waits for a fact, with its place. */
export function matchesOf({ row, at }: ReadRow): { match: Match; at: Path }[] {
  const list = (matches: readonly Match[], ...way: string[]): { match: Match; at: Path }[] =>
    matches.map((match, index) => ({ match, at: [...at, ...way, index] }));
  return [
    ...list(row.opensOn, 'opensOn'),
    ...list(row.satisfiedBy.facts, 'satisfiedBy', 'facts'),
    ...list(row.cancelledBy, 'cancelledBy'),
    ...list(row.restartsOn ?? [], 'restartsOn'),
    ...row.pauseRules.flatMap(({ from, to }, index) => [
      { match: from, at: [...at, 'pauseRules', index, 'from'] },
      { match: to, at: [...at, 'pauseRules', index, 'to'] },
    ]),
  ];
}

/** The values an attribute may have for a condition to hold; null where it may have any. */
export function valuesAdmitted(condition: Condition | null, path: string): ReadonlySet<unknown> | null {
  if (condition === null || 'not' in condition) return null;
  if ('all' in condition)
    return condition.all.reduce<ReadonlySet<unknown> | null>((found, part) => both(found, valuesAdmitted(part, path)), null);
  if ('any' in condition) {
    const parts = condition.any.map((part) => valuesAdmitted(part, path));
    return parts.some((part) => part === null) ? null : new Set(parts.flatMap((part) => [...(part ?? [])]));
  }
  if (condition.path !== path || (condition.op !== 'eq' && condition.op !== 'in')) return null;
  return new Set(Array.isArray(condition.value) ? condition.value : [condition.value]);
}

/** Whether two conditions can hold for one fact, as far as single values tell. */
export function canBothHold(one: Condition | null, other: Condition | null): boolean {
  const paths = new Set([...questionsOf(one, []), ...questionsOf(other, [])].map(({ question }) => question.path));
  return [...paths].every((path) => {
    const met = both(valuesAdmitted(one, path), valuesAdmitted(other, path));
    return met === null || met.size > 0;
  });
}

/** Whether two conditions are written alike. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function both(one: ReadonlySet<unknown> | null, other: ReadonlySet<unknown> | null): ReadonlySet<unknown> | null {
  if (one === null) return other;
  return other === null ? one : one.intersection(other);
}
