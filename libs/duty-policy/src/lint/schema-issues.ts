import { fieldFaultWords, formFaultWords } from '@homeward/contracts';
import type * as z from 'zod';
import type { Path } from './finding.js';
import { words, type Words } from '../words.js';

type Issue = z.core.$ZodIssue;

/** One thing the schema says against a file, with the whole way to it. */
export interface SchemaIssue {
  path: Path;
  /** `unknown`: the engine knows no such field. `missing`: it stands nowhere. `type`: it is something else. `value`: it is out of bounds. */
  kind: 'unknown' | 'missing' | 'type' | 'value';
  message: Words;
}

/** What a schema says against a file, each with the most likely meaning where several are possible. */
export function schemaIssues(error: z.ZodError, file: unknown): SchemaIssue[] {
  return error.issues.flatMap((issue) => flat(issue, [])).map((issue) => told(issue, file));
}

interface FlatIssue {
  issue: Issue;
  path: Path;
}

function flat(issue: Issue, before: Path): FlatIssue[] {
  const path = [...before, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ issue, path: [...path, key] }));
  if (issue.code === 'invalid_key') return [{ issue, path }];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => flat(inner, path)));
  return branches.reduce((best, branch) => (likelihood(branch) > likelihood(best) ? branch : best));
}

// What was meant is the reading that goes wrong latest and least.
function likelihood(branch: FlatIssue[]): number {
  const depth = Math.min(...branch.map(({ path, issue }) => path.length - (issue.code === 'unrecognized_keys' ? 1 : 0)));
  return depth * 100 - branch.length;
}

function told({ issue, path }: FlatIssue, file: unknown): SchemaIssue {
  if (issue.code === 'unrecognized_keys')
    return {
      path,
      kind: 'unknown',
      message: words('系统不认识该字段，写入也不起作用。', 'The engine knows no such field; it would act on nothing.'),
    };
  if (issue.code === 'custom' && issue.params?.['words']) return { path, kind: 'value', message: issue.params['words'] as Words };
  if (!stands(file, path)) return { path, kind: 'missing', message: words('缺少该字段。', 'This field is missing.') };
  const isType = ['invalid_type', 'invalid_union', 'invalid_value'].includes(issue.code);
  return { path, kind: isType ? 'type' : 'value', message: saidOf(issue) };
}

function saidOf(issue: Issue): Words {
  if (issue.code === 'custom') return words('内容不符合要求。', `${issue.message.replace(/\.$/, '')}.`);
  if (issue.code === 'invalid_format' && issue.format === 'regex')
    return words(`写法不符合要求：${issue.pattern ?? ''}`, `This is not written as expected: ${issue.pattern ?? ''}`);
  const code = issue.code.replaceAll('_', '-');
  return (
    formFaultWords(issue) ?? fieldFaultWords('', code) ?? words('内容不符合要求。', 'This does not fit what is expected here.')
  );
}

function stands(file: unknown, path: Path): boolean {
  let found = file;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return false;
    found = (found as Record<string | number, unknown>)[part];
  }
  return found !== undefined;
}
