import type { Language } from './language.js';

/** The one official zone of the desk's dates. */
export const officialZone = 'Asia/Shanghai';

interface Parts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  time: string;
}

const reader = new Intl.DateTimeFormat('en-GB', {
  timeZone: officialZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function partsOf(at: number): Parts {
  const read = Object.fromEntries(reader.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    year: Number(read['year']),
    month: Number(read['month']),
    day: Number(read['day']),
    weekday: weekdays.indexOf((read['weekday'] ?? 'Sun') as 'Sun'),
    time: `${read['hour']}:${read['minute']}`,
  };
}

const dayWords = ({ month, day, weekday }: Parts, language: Language): string =>
  language === 'zh' ? `${month}月${day}日(周${weekdaysZh[weekday]})` : `${weekdays[weekday]} ${day} ${months[month - 1]}`;

/** `2026年11月25日(周三)`, `Wed 25 Nov 2026`. */
export function dayOf(at: string | number, language: Language): string {
  const parts = partsOf(typeof at === 'string' ? Date.parse(at) : at);
  const words = dayWords(parts, language);
  return language === 'zh' ? `${parts.year}年${words}` : `${words} ${parts.year}`;
}

/** `2026年11月25日(周三) 17:00`, `Wed 25 Nov 2026, 17:00`. */
export function instantOf(at: string | number, language: Language): string {
  const { time } = partsOf(typeof at === 'string' ? Date.parse(at) : at);
  return `${dayOf(at, language)}${language === 'zh' ? ' ' : ', '}${time}`;
}

/** The same without the year where it is this year's: for lines that have little room. */
export function shortInstant(at: string | number, now: number, language: Language): string {
  const [parts, today] = [partsOf(typeof at === 'string' ? Date.parse(at) : at), partsOf(now)];
  if (parts.year !== today.year) return instantOf(at, language);
  return `${dayWords(parts, language)}${language === 'zh' ? ' ' : ', '}${parts.time}`;
}

const minuteMs = 60_000;

/** The end of a stretch of time. One that ends with a day ends at its 24:00, not at 00:00 of a day that is no longer meant. */
export const endInstant = (at: string | number, now: number, language: Language): string =>
  atEnd(at, (end) => shortInstant(end, now, language));

/** The same with its year: `2026年11月30日(周一) 24:00`, `Mon 30 Nov 2026, 24:00`. */
export const fullEnd = (at: string | number, language: Language): string => atEnd(at, (end) => instantOf(end, language));

function atEnd(at: string | number, told: (at: number) => string): string {
  const end = typeof at === 'string' ? Date.parse(at) : at;
  return timeOf(end) === '00:00' ? told(end - minuteMs).replace('23:59', '24:00') : told(end);
}

/** The day on which a stretch of time ends: the one before, where it ends with its day. */
export function endDay(at: string, language: Language): string {
  const end = Date.parse(at);
  return dayOf(timeOf(end) === '00:00' ? end - minuteMs : end, language);
}

/** The same for the time of day alone. */
export const endTime = (at: number): string => (timeOf(at) === '00:00' ? '24:00' : timeOf(at));

/** Whether a stretch of time ends on the day of another instant. */
export const endsOnDayOf = (end: number, other: number): boolean =>
  isSameDay(timeOf(end) === '00:00' ? end - minuteMs : end, other);

/** The time of day. */
export const timeOf = (at: number): string => partsOf(at).time;

/** A calendar day without a time stays one. */
export const calendarDayOf = (day: string, language: Language): string => dayOf(`${day}T04:00:00Z`, language);

/** Whether two instants lie on one day. */
export function isSameDay(one: number, other: number): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** The UTC reading of an instant, for those who ask. */
export const utcOf = (at: string): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
