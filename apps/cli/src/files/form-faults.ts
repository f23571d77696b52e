import { fieldFaultWords, formFaultWords } from '@homeward/contracts';
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

/** Short words for the common faults, with what was read; what a form says itself stays, and what is rare is told as a service tells it of a field. */
function wordsOf(issue: Issue): string | undefined {
  const { input } = issue;
  if (input === undefined) return 'this is missing';
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.join(', ')} ${issue.keys.length === 1 ? 'is' : 'are'} not known here`;
  const words = formFaultWords(issue)?.en;
  if (words === undefined) return fieldFaultWords('cli', issue.code?.replaceAll('_', '-') ?? 'invalid')?.en;
  const short = `${words.charAt(0).toLowerCase()}${words.slice(1, -1)}`;
  if (issue.code === 'invalid_type') return `${short}, not ${kindOf(input)}`;
  if (issue.code === 'invalid_value') return short.replace(/^this value/, () => shown(input));
  return issue.code === 'invalid_format' ? short.replace(/^this/, () => shown(input)) : short;
}

const kinds: Readonly<Record<string, string>> = { string: 'text', object: 'an object' };

function kindOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  return kinds[typeof input] ?? typeof input;
}

const longestShown = 64;

const shown = (input: unknown): string => (typeof input === 'string' ? `“${input.slice(0, longestShown)}”` : kindOf(input));
