import * as z from 'zod';

/** The fields that a schema knows at a place; none where the place is no object. */
export function fieldsAt(schema: unknown, [step, ...rest]: readonly PropertyKey[]): string[] {
  const at = unwrapped(schema);
  if (at instanceof z.ZodObject) return step === undefined ? Object.keys(at.shape) : fieldsAt(at.shape[String(step)], rest);
  return at instanceof z.ZodArray && step !== undefined ? fieldsAt(at.element, rest) : [];
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}

/** The known name that is meant by a mistyped one, if one is at most two letters away. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const near = known.map((each) => ({ each, away: distance(name.slice(0, 66), each) })).filter(({ away }) => away <= 2);
  return near.sort((left, right) => left.away - right.away)[0]?.each;
}

/** How many letters have to be put in, taken out or exchanged. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  [...from].forEach((letter, line) => {
    const next = [line + 1];
    for (let place = 1; place <= to.length; place += 1)
      next.push(
        Math.min((next[place - 1] ?? 0) + 1, (row[place] ?? 0) + 1, (row[place - 1] ?? 0) + (letter === to[place - 1] ? 0 : 1)),
      );
    row = next;
  });
  return row[to.length] ?? 0;
}
