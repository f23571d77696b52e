import { line, passage } from '@homeward/contracts';
import { questionIds, questions, type Field, type FieldName, type QuestionId } from './questions.js';

/** What a person has answered so far, field by field. */
export type Answers = Partial<Record<FieldName, readonly string[]>>;

export type FaultCode = 'missing' | 'too-long' | 'not-text' | 'not-offered';

/** What keeps an answer from being taken, and at which field. */
export interface Fault {
  field: FieldName;
  code: FaultCode;
  max?: number;
}

/** The answer in its first or only value. */
export const firstOf = (answers: Answers, name: FieldName): string => answers[name]?.[0] ?? '';

/** The answers with those that one page sent; an empty answer takes back what was there. */
export function withPage(answers: Answers, id: QuestionId, sent: URLSearchParams): Answers {
  const values = questions[id].map(({ name, kind }) => {
    const given = sent
      .getAll(name)
      .map(tidy)
      .filter((value) => value !== '');
    return [name, kind === 'choices' ? [...new Set(given)] : given.slice(0, 1)] as const;
  });
  return { ...answers, ...Object.fromEntries(values) };
}

const tidy = (value: string): string => value.replaceAll('\r\n', '\n').trim();

/** Why the answers of one page cannot be taken; each fault stands at its field. */
export function faultsOf(id: QuestionId, answers: Answers, regions: ReadonlySet<string>): Fault[] {
  return questions[id].flatMap((field) => {
    const fault = faultOf(field, answers[field.name] ?? [], regions);
    return fault ? [{ field: field.name, ...fault }] : [];
  });
}

/** The first page whose answers cannot be taken yet. */
export const firstUnanswered = (answers: Answers, regions: ReadonlySet<string>): QuestionId | null =>
  questionIds.find((id) => faultsOf(id, answers, regions).length > 0) ?? null;

function faultOf(field: Field, values: readonly string[], regions: ReadonlySet<string>): Omit<Fault, 'field'> | null {
  if (values.length === 0) return field.isNeeded ? { code: 'missing' } : null;
  if (field.kind === 'region') return values.every((value) => regions.has(value)) ? null : { code: 'not-offered' };
  if ('options' in field) return values.every((value) => field.options.includes(value)) ? null : { code: 'not-offered' };
  const [value = ''] = values;
  if ([...value].length > field.max) return { code: 'too-long', max: field.max };
  const text = field.kind === 'line' ? line(field.max) : passage(field.max);
  return text.safeParse(value).success ? null : { code: 'not-text' };
}
