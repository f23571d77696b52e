import { agencyType, knownFacts } from '@homeward/contracts';
import type * as z from 'zod';
import { matchesOf, questionsOf, type Question } from './conditions.js';
import { rowRule, type Complaint } from './world.js';
import { words } from '../words.js';

const schemas = new Map(knownFacts.map(({ name, data }) => [name, data]));
/** What every fact says beside its own attributes: of which kind the agency is that did the act. */
const ofEveryFact: Record<string, z.ZodType> = { agencyType };

/** L03 of values: an attribute whose values are listed is asked for one of them, or the question is never answered. A warning, for a later contract may list more. */
export const values = rowRule('L03', 'warning', (entry) =>
  matchesOf(entry).flatMap(({ match, at }) =>
    questionsOf(match.condition, [...at, 'condition']).flatMap(({ question, at: place }): Complaint[] => {
      const never = unknownValue(match.fact, question);
      if (never === undefined) return [];
      const message = words(
        `事实“${match.fact}”的“${question.path}”不会是${JSON.stringify(never)}。`,
        `"${question.path}" of "${match.fact}" is never ${JSON.stringify(never)}.`,
      );
      return [{ at: [...place, 'value'], message }];
    }),
  ),
);

function unknownValue(fact: string, { path, op, value }: Question): unknown {
  const data = schemas.get(fact);
  const own = data !== undefined && 'shape' in data ? schemaAt(data.shape as Record<string, z.ZodType>, path) : undefined;
  const schema = own ?? schemaAt(ofEveryFact, path);
  if (schema === undefined) return undefined;
  const wanted = Array.isArray(value) ? value : [value];
  return wanted.find((each) => !schema.safeParse(op === 'overlaps' ? [each] : each).success);
}

// A path may bear a name that every object has, such as `constructor`.
function schemaAt(shape: Readonly<Record<string, z.ZodType>>, path: string): z.ZodType | undefined {
  return Object.hasOwn(shape, path) ? shape[path] : undefined;
}
