import type * as z from 'zod';
import { packSchema, type Pack, type PackRow, type PackRung } from '../pack.js';
import { pointerOf, type Finding, type Path } from './finding.js';
import { rulesBroken } from './rule-of-path.js';
import { schemaIssues, type SchemaIssue } from './schema-issues.js';
import { words } from '../words.js';

export type PackRule = Pack['rules'][number];

/** A row that can be read, with its place and its ladder; null where the ladder cannot be found. */
export interface ReadRow {
  row: PackRow;
  at: Path;
  ladder: readonly PackRung[] | null;
  /** Where the ladder stands: in the row, or among the named ones. */
  ladderAt: Path;
}

/** What of a pack can be read, however broken the rest is. */
export interface ReadPack {
  file: string;
  head: Pick<Pack, 'pack' | 'version' | 'status' | 'jurisdiction' | 'timeZone' | 'calendar' | 'inherits' | 'title' | 'review'>;
  documents: Pack['documents'];
  ladders: Pack['ladders'];
  /** What documents and ladders the file names, readable or not; null where they stand in no list. What stands there is not missing. */
  names: Record<'documents' | 'ladders', ReadonlySet<string> | null>;
  rows: readonly ReadRow[];
  rules: readonly { rule: PackRule; at: Path }[];
}

const maxDepth = 64;

/** Reads a pack as far as it can be read and tells what is wrong with its form. */
export function readPack(file: unknown, place: number): { read: ReadPack | null; findings: Finding[] } {
  const name = nameOf(file, place);
  if (!isShallow(file, maxDepth) || typeof file !== 'object' || file === null || Array.isArray(file))
    return { read: null, findings: [notAPack(name)] };
  const parsed = packSchema.safeParse(file);
  if (parsed.success) return { read: readWhole(parsed.data), findings: [] };
  const issues = schemaIssues(parsed.error, file);
  return { read: readFrom(repaired(file, issues), name), findings: issues.flatMap((issue) => findingsOf(issue, name)) };
}

function findingsOf(issue: SchemaIssue, file: string): Finding[] {
  const { path, message } = issue;
  return rulesBroken(issue).map((rule) => ({ rule, severity: 'error' as const, file, pointer: pointerOf(path), message }));
}

function notAPack(file: string): Finding {
  return { rule: 'L01', severity: 'error', file, pointer: '', message: words('这不是规则包。', 'This is no policy pack.') };
}

function nameOf(file: unknown, place: number): string {
  const named = typeof file === 'object' && file !== null && 'pack' in file ? file.pack : null;
  return typeof named === 'string' && named !== '' ? named : `#${place + 1}`;
}

// A value that contains itself, or a tower of brackets, ends here and not in an overflow.
function isShallow(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

type Loose = Record<string, unknown>;

// Unknown fields are told once; the rest of the row is read as if they were not there.
function repaired(file: object, issues: SchemaIssue[]): Loose {
  const copy = structuredClone(file) as Loose;
  for (const { path, kind } of issues) if (kind === 'unknown') drop(copy, path);
  return copy;
}

function drop(file: Loose, path: Path): void {
  const parent = path.slice(0, -1).reduce<unknown>((found, part) => (found as Loose | undefined)?.[part], file);
  if (typeof parent === 'object' && parent !== null) delete (parent as Loose)[String(path.at(-1))];
}

function readWhole(pack: Pack): ReadPack {
  const { documents, ladders, duties, rules } = pack;
  return {
    file: pack.pack,
    head: pack,
    documents,
    ladders,
    names: namesIn(pack),
    rows: duties.map((row, index) => {
      const at = ['duties', index];
      return { row, at, ...ladderOf(row, at, ladders) };
    }),
    rules: rules.map((rule, index) => ({ rule, at: ['rules', index] })),
  };
}

function readFrom(file: Loose, name: string): ReadPack {
  const { shape } = packSchema;
  const ladders = readable(file['ladders'], shape.ladders.valueType);
  const value = <Key extends keyof ReadPack['head']>(key: Key, otherwise: ReadPack['head'][Key]): ReadPack['head'][Key] => {
    const parsed = shape[key].safeParse(file[key]);
    return parsed.success ? (parsed.data as ReadPack['head'][Key]) : otherwise;
  };
  return {
    file: name,
    head: {
      pack: name,
      version: value('version', '0.0.0'),
      status: value('status', 'draft'),
      jurisdiction: value('jurisdiction', '*'),
      timeZone: value('timeZone', null),
      calendar: value('calendar', null),
      title: value('title', { zh: '', en: '' }),
      review: value('review', ''),
      ...(typeof file['inherits'] === 'string' ? { inherits: file['inherits'] } : {}),
    },
    documents: readable(file['documents'], shape.documents.valueType),
    ladders,
    names: namesIn(file),
    rows: listed(file['duties'], shape.duties.element, 'duties').map(({ value: row, at }) => ({
      row,
      at,
      ...ladderOf(row, at, ladders),
    })),
    rules: listed(file['rules'], shape.rules.element, 'rules').map(({ value: rule, at }) => ({ rule, at })),
  };
}

function namesIn({ documents, ladders }: Loose): ReadPack['names'] {
  const keys = (record: unknown): ReadonlySet<string> | null =>
    typeof record === 'object' && record !== null && !Array.isArray(record) ? new Set(Object.keys(record)) : null;
  return { documents: keys(documents), ladders: keys(ladders) };
}

function ladderOf(row: PackRow, at: Path, ladders: Pack['ladders']): Pick<ReadRow, 'ladder' | 'ladderAt'> {
  if (typeof row.ladder !== 'string') return { ladder: row.ladder, ladderAt: [...at, 'ladder'] };
  const named = Object.hasOwn(ladders, row.ladder) ? ladders[row.ladder] : undefined;
  return { ladder: named ?? null, ladderAt: ['ladders', row.ladder] };
}

function listed<Value>(list: unknown, schema: z.ZodType<Value>, field: string): { value: Value; at: Path }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown, index) => {
    const parsed = schema.safeParse(each);
    return parsed.success ? [{ value: parsed.data, at: [field, index] }] : [];
  });
}

function readable<Value>(record: unknown, schema: z.ZodType<Value>): Record<string, Value> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return {};
  const entries = Object.entries(record).flatMap(([key, each]): [string, Value][] => {
    const parsed = schema.safeParse(each);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return Object.fromEntries(entries);
}
