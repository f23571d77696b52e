import type { Due } from './clock.js';
import { dayInWords, endInWords, momentInWords, spanInWords } from './dates-in-words.js';
import type { Day } from './days.js';
import type { Citation, Language } from './explanation.js';
import type { Span } from './span.js';
import type { Instant } from './zone.js';

/** What the sentences of an explanation are made from. */
export interface Told {
  fact: string;
  start: Instant;
  zone: string;
  runsByDays: boolean;
  base: Day;
  countsStartDay: boolean;
  duration: Span;
  /** What was added to it. */
  added: Span[];
  /** Sentences about what stopped or lengthened the period. */
  moves: string[];
  isStopped: boolean;
  due: Due;
  latestDueAt: Instant | null;
  isStartUncertain: boolean;
  restLabel: { zh: string; en: string } | null;
  cap: Span | null;
  toleranceMinutes: number;
  agreed: 'applies' | 'too-late' | null;
  /** When business ends on the last day, where that ends the period. */
  closingTime: string | null;
  law: Citation[];
  rollBasis: Citation | null;
  isRollAssumed: boolean;
  isDefault: boolean;
  isKeptInCustody: boolean;
  provisionalYears: number[];
  historical: boolean;
  implied: boolean;
}

/** The explanation as a caseworker reads it: how the date was counted, on what basis, and what to be careful about. */
export function inWords(told: Told, language: Language): string[] {
  const sentences = [
    told.isStopped ? '' : counting(told, language),
    ...told.moves,
    basis(told, language),
    ...cautions(told, language),
  ];
  return sentences.filter((sentence) => sentence !== '');
}

function counting(told: Told, language: Language): string {
  if (told.agreed === 'applies') return agreedDate(told, language);
  return told.runsByDays ? countingDays(told, language) : countingByClock(told, language);
}

function agreedDate({ due, zone, fact }: Told, language: Language): string {
  const end = endInWords(due.dueAt, zone, language);
  return language === 'zh' ? `约定期限：${end}止（${fact}）。` : `Agreed date: ${end} (${fact}).`;
}

function countingDays(told: Told, language: Language): string {
  const { base, countsStartDay, duration, due, zone } = told;
  const first = dayInWords(base + 1, language);
  const span = [duration, ...told.added].map((each) => spanInWords(each, language)).join(language === 'zh' ? '加' : ' and ');
  const raw = dayInWords(due.rawDay ?? due.dueDay, language);
  const end = endInWords(due.dueAt, zone, language);
  const label = told.restLabel?.[language];
  const isRolled = !due.isCapped && due.rawDay !== null && due.rawDay !== due.dueDay;
  const cap = due.isCapped && told.cap !== null ? spanInWords(told.cap, language) : null;
  if (language === 'zh') {
    const start = countsStartDay
      ? `自${first}（${told.fact}）起，当日计入，计${span}`
      : `${dayInWords(base, 'zh')}（${told.fact}）当日不计，${first}起算${span}`;
    const rest = label === undefined ? '' : `（${label}）`;
    if (cap !== null) return `${start}，至${raw}；但最长不超过${cap}：${end}止。`;
    return isRolled ? `${start}，期满之日为${raw}${rest}，顺延至假期后第一日：${end}止。` : `${start}，至${end}止。`;
  }
  const start = countsStartDay
    ? `Counted from ${first} (${told.fact}), that day included: ${span}`
    : `${dayInWords(base, 'en')} (${told.fact}) is not counted. ${span} from ${first}`;
  const rest = label === undefined ? '' : ` (${label})`;
  if (cap !== null) return `${start} end on ${raw}, but never later than ${cap}: ${end}.`;
  return isRolled
    ? `${start} end on ${raw}${rest}; the period moves to the first working day after it: ${end}.`
    : `${start} end on ${end}.`;
}

function countingByClock({ fact, start, zone, duration, toleranceMinutes, due }: Told, language: Language): string {
  const from = momentInWords(start, zone, language);
  const end = endInWords(due.dueAt, zone, language);
  const span = spanInWords(duration, language);
  if (toleranceMinutes > 0) {
    const tolerance = spanInWords({ value: toleranceMinutes, unit: 'minutes' }, language);
    return language === 'zh'
      ? `${from}（${fact}）起${duration.unit === 'instant' ? '应立即办理' : span}，超过${tolerance}（系统默认）即为逾期：${end}止。`
      : `From ${from} (${fact}) ${span}; counted late after ${tolerance} (system default): ${end}.`;
  }
  return language === 'zh' ? `自${from}（${fact}）起${span}，至${end}止。` : `${span} from ${from} (${fact}) end on ${end}.`;
}

function basis({ law, rollBasis }: Told, language: Language): string {
  if (law.length === 0) return '';
  const cited = law.map((one) => cite(one, language)).join(language === 'zh' ? '、' : ', ');
  const moved =
    rollBasis === null ? '' : language === 'zh' ? `；顺延依据${cite(rollBasis, 'zh')}` : `; moved under ${cite(rollBasis, 'en')}`;
  return language === 'zh' ? `依据：${cited}${moved}。` : `Basis: ${cited}${moved}.`;
}

function cite({ document, article }: Citation, language: Language): string {
  if (language === 'zh')
    return `${/[《“]/.test(document) ? document : `《${document}》`}${article === null ? '' : `第${article}条`}`;
  return `${document}${article === null ? '' : ` art. ${article}`}`;
}

function cautions(told: Told, language: Language): string[] {
  const years = told.provisionalYears.join(language === 'zh' ? '、' : ', ');
  const latest = told.latestDueAt === null ? '' : endInWords(told.latestDueAt, told.zone, language);
  const all: [boolean, string, string][] = [
    [
      years !== '',
      `暂定：${years}年放假安排尚未发布，发布后将重新计算。`,
      `Provisional: the ${years} calendar is not published; the date will be computed again.`,
    ],
    [
      told.closingTime !== null,
      `有业务时间的，期间最后一日于停止业务活动时（${told.closingTime ?? ''}）截止。`,
      `The last day ends when business does, at ${told.closingTime ?? ''}.`,
    ],
    [told.isDefault, '时限为系统默认值，并非法定。', 'The number is a system default, not law.'],
    [told.isRollAssumed, '顺延规则为类推适用。', 'Rest-day rule applied by analogy.'],
    [told.isKeptInCustody, '在押期间，期满之日不因节假日顺延。', 'In custody the last day does not move off a holiday.'],
    [
      told.agreed === 'too-late',
      '约定期限晚于法定最长期限，以法定期限为准。',
      'The agreed date is later than the longest legal period, which counts.',
    ],
    [
      latest !== '',
      `${told.isStartUncertain ? '起算时间' : '期限中止的时间'}不确定：最迟至${latest}止，超过后方可认定逾期。`,
      `${told.isStartUncertain ? 'The start' : 'How long the clock stood still'} is uncertain: the latest possible end is ${latest}; only after that the duty is late.`,
    ],
    [
      told.historical,
      '系事后补录，补录之前的提醒不再发出。',
      'Recorded afterwards as history: nothing was sent for what lies before the recording.',
    ],
    [told.implied, '所依据的行为系导入时推定。', 'It rests on an act that the import had to assume.'],
  ];
  return all.flatMap(([applies, zh, en]) => (applies ? [language === 'zh' ? zh : en] : []));
}
