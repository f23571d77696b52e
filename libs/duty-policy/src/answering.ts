import { holds } from './condition.js';
import type { Json } from './fact.js';
import type { Condition } from './pack.js';

type Attributes = Record<string, Json>;

// A condition that needs more tries than this asks for what no fact can say.
const mostTries = 20_000;

/** Attributes that answer a condition with yes; null where none were found. */
export function answering(condition: Condition | null): Attributes | null {
  const asked = [...candidatesOf(condition)];
  let tries = 0;
  const search = (place: number, known: Attributes): Attributes | null => {
    const [path, values] = asked[place] ?? [];
    if (path === undefined || values === undefined) {
      tries += 1;
      return holds(condition, known) ? known : null;
    }
    for (const value of values) {
      if (tries >= mostTries) return null;
      const found = search(place + 1, value === undefined ? known : { ...known, [path]: value });
      if (found !== null) return found;
    }
    return null;
  };
  return search(0, {});
}

/** What may be tried for each attribute: every value the condition names, another one, and none at all. */
function candidatesOf(condition: Condition | null): Map<string, (Json | undefined)[]> {
  const named = new Map<string, (Json | undefined)[]>();
  for (const { path, values } of namedIn(condition)) named.set(path, [...(named.get(path) ?? []), ...values]);
  return new Map([...named].map(([path, values]) => [path, [...new Set(values), 'something-else', undefined]]));
}

function namedIn(condition: Condition | null): { path: string; values: Json[] }[] {
  if (condition === null) return [];
  if ('all' in condition) return condition.all.flatMap(namedIn);
  if ('any' in condition) return condition.any.flatMap(namedIn);
  if ('not' in condition) return namedIn(condition.not);
  const { path, op, value } = condition;
  const values = Array.isArray(value) ? value : [value];
  return [{ path, values: op === 'overlaps' ? [values, ...values.map((each) => [each]), []] : values }];
}
