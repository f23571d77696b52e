import type { Json } from './fact.js';
import type { Condition } from './pack.js';

/** Whether the attributes of a fact answer a condition; a missing attribute equals nothing. */
export function holds(condition: Condition | null, attributes: Readonly<Record<string, Json>>): boolean {
  if (condition === null) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, attributes));
  if ('any' in condition) return condition.any.some((part) => holds(part, attributes));
  if ('not' in condition) return !holds(condition.not, attributes);
  const actual = attributes[condition.path];
  const wanted = Array.isArray(condition.value) ? condition.value : [condition.value];
  const isWanted = (value: Json | undefined): boolean => wanted.some((candidate) => candidate === value);
  switch (condition.op) {
    case 'eq':
    case 'in':
      return isWanted(actual);
    case 'ne':
    case 'notIn':
      return !isWanted(actual);
    case 'overlaps':
      return Array.isArray(actual) && actual.some(isWanted);
  }
}
