import type { Words } from './refusals.js';

/** What a schema says against one value, as far as its words depend on it. */
export interface FormIssue {
  code?: string | undefined;
  expected?: string | undefined;
  origin?: string | undefined;
  format?: string | undefined;
  minimum?: number | bigint | undefined;
  maximum?: number | bigint | undefined;
  inclusive?: boolean | undefined;
  values?: readonly unknown[] | undefined;
}

const kinds: Readonly<Record<string, Words>> = {
  string: { en: 'Text is needed here.', zh: '此处应为文字。' },
  number: { en: 'A number is needed here.', zh: '此处应为数字。' },
  int: { en: 'A whole number is needed here.', zh: '此处应为整数。' },
  boolean: { en: 'True or false is needed here.', zh: '此处应为 true 或 false。' },
  array: { en: 'A list is needed here.', zh: '此处应为列表。' },
  object: { en: 'An object is needed here.', zh: '此处应为对象。' },
  record: { en: 'An object is needed here.', zh: '此处应为对象。' },
};

const formats: Readonly<Record<string, Words>> = {
  date: { en: 'This is no real day; a day is written 2026-02-13.', zh: '没有这一天；日期写作2026-02-13。' },
  datetime: { en: 'This is no moment; one is written 2026-02-13T02:20:00Z.', zh: '没有这一时刻；时刻写作2026-02-13T02:20:00Z。' },
  uuid: { en: 'An id is needed here.', zh: '此处应为编号。' },
};

const sayings: Readonly<Record<string, (issue: FormIssue) => Words | undefined>> = {
  invalid_type: ({ expected }) => own(kinds, expected),
  invalid_format: ({ format }) => own(formats, format),
  invalid_value: ({ values = [] }) => known(values.map(String)),
  too_small: tooSmall,
  too_big: tooBig,
};

/** What is wrong with the form of a value, in words of ours that never repeat the value; undefined where its code says enough. */
export function formFaultWords(issue: FormIssue): Words | undefined {
  return own(sayings, issue.code)?.(issue);
}

function known(values: readonly string[]): Words {
  return {
    en: `This value is not known here; there ${values.length === 1 ? 'is' : 'are'} ${values.join(', ')}.`,
    zh: `取值不在允许范围内，可用：${values.join('、')}。`,
  };
}

const lists = new Set(['array', 'set', 'map']);

function tooSmall({ origin, minimum = 0, inclusive }: FormIssue): Words {
  const isOne = Number(minimum) === 1;
  if (origin === 'string')
    return isOne
      ? { en: 'This is empty.', zh: '此项不能为空。' }
      : { en: `This is shorter than ${minimum} characters.`, zh: `少于${minimum}个字符。` };
  if (lists.has(origin ?? ''))
    return isOne
      ? { en: 'At least one entry is needed here.', zh: '此处至少应有一项。' }
      : { en: `There are fewer than ${minimum} entries.`, zh: `少于${minimum}项。` };
  return inclusive === false
    ? { en: `This must be more than ${minimum}.`, zh: `应当大于${minimum}。` }
    : { en: `This is less than ${minimum}.`, zh: `小于${minimum}。` };
}

function tooBig({ origin, maximum = 0, inclusive }: FormIssue): Words {
  if (origin === 'string') return { en: `This is longer than ${maximum} characters.`, zh: `超过${maximum}个字符。` };
  if (lists.has(origin ?? '')) return { en: `There are more than ${maximum} entries.`, zh: `超过${maximum}项。` };
  return inclusive === false
    ? { en: `This must be less than ${maximum}.`, zh: `应当小于${maximum}。` }
    : { en: `This is more than ${maximum}.`, zh: `大于${maximum}。` };
}

function own<Value>(record: Readonly<Record<string, Value>>, name = ''): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
