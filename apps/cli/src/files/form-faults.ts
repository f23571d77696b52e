import { fieldFaultWords } from '@homeward/contracts';
import * as z from 'zod';

/** Why a file is refused: where in it, and what is wrong there. */
export interface FormatFault {
  pointer: string;
  /** Line and column, where the pointer cannot tell the place. */
  at?: string;
  detail: string;
}

type Issue = z.core.$ZodRawIssue;

/** Reads what a file holds in a form, or tells everything that is wrong with it, in words of ours. */
export function readForm<Form extends z.ZodType>(form: Form, told: unknown): { read: z.infer<Form> } | { faults: FormatFault[] } {
  const parsed = form.safeParse(told, { error: wordsOf });
  if (parsed.success) return { read: parsed.data };
  return { faults: parsed.error.issues.map(({ path, message }) => ({ pointer: pointerOf(path), detail: message })) };
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Short words for the common faults; what a form says itself stays, and what is rare is told as a service tells it of a field. */
function wordsOf(issue: Issue): string | undefined {
  const { input } = issue;
  if (input === undefined) return 'this is missing';
  if (issue.code === 'invalid_type') return `${kinds[issue.expected] ?? issue.expected} is needed here, not ${kindOf(input)}`;
  if (issue.code === 'invalid_value')
    return `${shown(input)} is not known here; there ${issue.values.length === 1 ? 'is' : 'are'} ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return `${shown(input)} is no real day; a day is written 2026-02-13`;
  if (issue.code === 'too_big') return tooMuch(issue);
  if (issue.code === 'too_small') return tooLittle(issue);
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.join(', ')} ${issue.keys.length === 1 ? 'is' : 'are'} not known here`;
  return fieldFaultWords('cli', issue.code?.replaceAll('_', '-') ?? 'invalid')?.en;
}

const tooMuch = ({ origin, maximum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string =>
  origin === 'string' ? `this is longer than ${maximum} characters` : `this is more than ${maximum}`;

function tooLittle({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string') return minimum === 1 ? 'this is empty' : `this is shorter than ${minimum} characters`;
  return inclusive === false ? `this must be more than ${minimum}` : `this is less than ${minimum}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function kindOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  return kinds[typeof input] ?? typeof input;
}

const longestShown = 64;

const shown = (input: unknown): string => (typeof input === 'string' ? `“${input.slice(0, longestShown)}”` : kindOf(input));
