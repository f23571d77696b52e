import { DAY_MS, weekdayOf, type Day } from './days.js';
import type { Language } from './explanation.js';
import type { Span, Unit } from './span.js';
import { localDay, wallText, type Instant } from './zone.js';

const WEEKDAYS = { zh: ['日', '一', '二', '三', '四', '五', '六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const UNITS: Record<Unit, { zh: string; en: string }> = {
  minutes: { zh: '分钟', en: 'minute' },
  hours: { zh: '小时', en: 'hour' },
  calendarDays: { zh: '日', en: 'day' },
  workingDays: { zh: '个工作日', en: 'working day' },
  months: { zh: '个月', en: 'month' },
  years: { zh: '年', en: 'year' },
  instant: { zh: '', en: '' },
};

/** A day as a caseworker writes it, with its weekday. */
export function dayInWords(day: Day, language: Language): string {
  const date = new Date(day * DAY_MS);
  const weekday = WEEKDAYS[language][weekdayOf(day)] ?? '';
  const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return language === 'zh'
    ? `${year}年${month + 1}月${number}日（周${weekday}）`
    : `${weekday} ${number} ${MONTHS[month] ?? ''} ${year}`;
}

/** A moment with its day and its time on the wall. */
export function momentInWords(instant: Instant, zone: string, language: Language): string {
  const time = wallText(instant, zone).slice(11, 16);
  const day = dayInWords(localDay(instant, zone), language);
  return language === 'zh' ? `${day}${time}` : `${day}, ${time}`;
}

/** A moment that ends a day is written as 24:00 of that day. */
export function endInWords(instant: Instant, zone: string, language: Language): string {
  if (wallText(instant, zone).slice(11, 19) !== '00:00:00') return momentInWords(instant, zone, language);
  const day = dayInWords(localDay(instant - 1, zone), language);
  return language === 'zh' ? `${day}24时` : `${day}, 24:00`;
}

/** A time limit: 15 days, 3 working days. */
export function spanInWords({ value, unit }: Span, language: Language): string {
  const name = UNITS[unit];
  if (unit === 'instant') return language === 'zh' ? '立即' : 'at once';
  return language === 'zh' ? `${value}${name.zh}` : `${value} ${name.en}${value === 1 ? '' : 's'}`;
}
