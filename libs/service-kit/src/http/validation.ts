import { DomainError, type FieldError } from '@homeward/contracts';
import { StandardSchemaValidationPipe } from '@nestjs/common';

type Issue = {
  message: string;
  code?: string;
  params?: { code?: string };
  keys?: string[];
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
};

const pointerOf = (issue: Issue, extra?: string): string => {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return [...path, ...(extra === undefined ? [] : [extra])]
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
};

function fieldErrorsOf(issue: Issue): FieldError[] {
  const code = (issue.params?.code ?? issue.code ?? 'invalid').replaceAll('_', '-');
  if (issue.keys)
    return issue.keys.slice(0, 50).map((key) => ({
      pointer: pointerOf(issue, key.slice(0, 64)),
      code: 'unknown-field',
      detail: 'This field is not known here.',
    }));
  return [{ pointer: pointerOf(issue), code, detail: issue.message }];
}

/** Turns what a schema found into one refusal that names each field and the reason. */
export function invalidBody(issues: readonly unknown[]): DomainError {
  const errors = issues.slice(0, 100).flatMap((issue) => fieldErrorsOf(issue as Issue));
  return new DomainError('invalid', 'invalid-body', errors.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`).join(' '), {
    errors,
  });
}

export const validationPipe = () => new StandardSchemaValidationPipe({ exceptionFactory: invalidBody });
