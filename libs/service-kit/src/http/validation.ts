import { DomainError, fieldFaultWords, formFaultWords, isMissing, type FieldError, type FormIssue } from '@homeward/contracts';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { fieldsAt, nearestOf } from './known-fields.js';
import { isFieldName, pointerOf } from './pointer.js';

interface Issue extends FormIssue {
  message: string;
  params?: { code?: string };
  keys?: string[];
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

const pathOf = ({ path = [] }: Issue): PropertyKey[] => path.map((part) => (typeof part === 'object' ? part.key : part));

/** What the checker calls its own names nothing to a caller. */
const codeOf = ({ params, code = 'invalid' }: Issue): string =>
  params?.code ?? (code === 'custom' ? 'invalid' : code.replaceAll('_', '-'));

/** What to say of a name that is not known; the name itself is the caller's and stays out of the words. */
export function notKnown(what: string, name: string, known: readonly string[]): string {
  const meant = nearestOf(name, known);
  return `${what} is not known here${meant === undefined ? '' : `; did you mean ${meant}?`}.`.replace('?.', '?');
}

function unknownFields(issue: Issue, schema: unknown): FieldError[] {
  const path = pathOf(issue);
  const known = fieldsAt(schema, path);
  return (issue.keys ?? []).slice(0, 50).map((key) => ({
    pointer: pointerOf([...path, key]),
    code: 'unknown-field',
    detail: notKnown('This field', key, known),
  }));
}

// How the checker begins what it says by itself; what our own schemas say of a value stays.
const ofChecker = /^(Invalid |Invalid$|Too (small|big)|must match)/;

/** The words of a fault; what the checker says of its own accord is said in words of ours. */
const saidOf = (issue: Issue, checked: unknown): string => {
  if (isMissing({ code: issue.code, path: pathOf(issue) }, checked)) return 'This is missing.';
  if (issue.code === 'custom' || !ofChecker.test(issue.message)) return issue.message;
  const words = formFaultWords(issue) ?? fieldFaultWords('', codeOf(issue)) ?? fieldFaultWords('', 'invalid');
  return words?.en ?? issue.message;
};

const inWords = (issue: Issue, checked: unknown): Issue => ({ ...issue, message: saidOf(issue, checked) });

/** Turns what a schema found in a body into one refusal that names each field and the reason. */
export function invalidBody(found: readonly unknown[], schema?: unknown, body?: unknown): DomainError {
  const issues = found.slice(0, 100).map((issue) => inWords(issue as Issue, body));
  const errors = issues.flatMap((issue) =>
    issue.keys ? unknownFields(issue, schema) : [{ pointer: pointerOf(pathOf(issue)), code: codeOf(issue), detail: issue.message }],
  );
  const told = issues.map((issue) => `${pointerOf(pathOf(issue)) || '/'}: ${issue.keys ? counted(issue.keys) : issue.message}`);
  return new DomainError('invalid', 'invalid-body', told.join(' '), { errors });
}

const counted = ({ length }: string[]): string => `${length} unknown field${length === 1 ? '' : 's'}.`;

/** One refusal of a query; each parameter is named that a parameter could be called by. */
export function invalidQuery(found: readonly { name: string; code: string; detail: string }[]): DomainError {
  const errors = found.slice(0, 50).map(({ name, code, detail }) => ({ parameter: isFieldName(name) ? name : '', code, detail }));
  return new DomainError('invalid', 'invalid-query', 'The query does not fit what is expected here.', { errors });
}

/** Checks bodies and queries by the schema of their route. */
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { schema, type }: ArgumentMetadata): Promise<unknown> {
    if (!schema || type === 'custom') return value;
    const { issues, ...checked } = await schema['~standard'].validate(value);
    if (!issues) return (checked as { value: unknown }).value;
    if (type !== 'query') throw invalidBody(issues, schema, value);
    throw invalidQuery(
      issues
        .map((issue) => inWords(issue, value))
        .map((issue) => ({ name: String(pathOf(issue)[0] ?? ''), code: codeOf(issue), detail: issue.message })),
    );
  }
}
