import type { Words } from './refusals.js';

/** What a schema says against one value, as far as its words depend on it. */
export interface FormIssue {
  code?: string | undefined;
  expected?: string | undefined;
  origin?: string | undefined;
  format?: string | undefined;
  pattern?: string | undefined;
  minimum?: number | bigint | undefined;
  maximum?: number | bigint | undefined;
  inclusive?: boolean | undefined;
  values?: readonly unknown[] | undefined;
  /** What our own texts say of themselves. */
  params?: { code?: string; most?: number } | undefined;
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

/** What is written by a pattern of ours, by the pattern. */
const patterns: Readonly<Record<string, Words>> = {
  [String.raw`/^\d{6}$/`]: { en: 'A region code has six digits.', zh: '行政区划代码为六位数字。' },
  '/^[A-Z]{2}$/': { en: 'A country is two capital letters, such as CN.', zh: '国家或地区写作两个大写字母，如CN。' },
  '/^[A-Z]{3}$/': { en: 'A currency is three capital letters, such as CNY.', zh: '币种写作三个大写字母，如CNY。' },
  '/^[0-9a-f]{64}$/': {
    en: 'A digest has 64 hexadecimal digits (0–9, a–f in lower case).',
    zh: '摘要值为64位十六进制数字（0–9、小写a–f）。',
  },
  [String.raw`/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/`]: {
    en: 'A sum is written in digits, with at most two decimals.',
    zh: '金额用数字填写，最多两位小数。',
  },
  [String.raw`/^\d{4}(-\d{2}(-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/`]: {
    en: 'A time is written year-month-day, or as far as it is known: 2026, 2026-02, 2026-02-13.',
    zh: '时间写作年-月-日，只填已知部分：2026、2026-02、2026-02-13。',
  },
};

const sayings: Readonly<Record<string, (issue: FormIssue) => Words | undefined>> = {
  invalid_type: ({ expected }) => own(kinds, expected),
  invalid_format: ({ format, pattern }) => own(formats, format) ?? own(patterns, pattern),
  invalid_value: ({ values = [] }) => known(values.map(String)),
  too_small: tooSmall,
  too_big: tooBig,
  custom: ({ params }) => (params?.code === 'too-long' && params.most !== undefined ? longest(params.most) : undefined),
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
      : { en: `At least ${minimum} characters.`, zh: `至少${minimum}个字符。` };
  if (lists.has(origin ?? ''))
    return isOne
      ? { en: 'At least one entry is needed here.', zh: '此处至少应有一项。' }
      : { en: `At least ${minimum} entries are needed here.`, zh: `此处至少应有${minimum}项。` };
  return inclusive === false
    ? { en: `This must be more than ${minimum}.`, zh: `应当大于${minimum}。` }
    : { en: `This must be at least ${minimum}.`, zh: `不得小于${minimum}。` };
}

function tooBig({ origin, maximum = 0, inclusive }: FormIssue): Words {
  if (origin === 'string') return longest(maximum);
  if (lists.has(origin ?? ''))
    return { en: `At most ${maximum} ${Number(maximum) === 1 ? 'entry' : 'entries'}.`, zh: `最多${maximum}项。` };
  return inclusive === false
    ? { en: `This must be less than ${maximum}.`, zh: `应当小于${maximum}。` }
    : { en: `This must be at most ${maximum}.`, zh: `不得大于${maximum}。` };
}

const longest = (most: number | bigint): Words => ({ en: `At most ${most} characters.`, zh: `最多${most}个字符。` });

function own<Value>(record: Readonly<Record<string, Value>>, name = ''): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
