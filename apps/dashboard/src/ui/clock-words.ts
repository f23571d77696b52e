import { endInstant, endsOnDayOf, endTime, shortInstant } from '../words/dates.js';
import type { Speech } from '../words/use-words.js';
import { leftMs, standingOf, type ClockFacts } from './clock-facts.js';

const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;

/** A stretch of time in the words of a clock: days where it is long, hours and minutes where it is short. */
export function stretch(ms: number, { t }: Pick<Speech, 't'>): string {
  const long = Math.abs(ms);
  if (long >= 3 * day) return t('clock.days', { count: Math.floor(long / day) });
  if (long >= day) return t('clock.days-hours', { days: Math.floor(long / day), hours: Math.floor((long % day) / hour) });
  if (long >= hour) return t('clock.hours', { hours: Math.floor(long / hour), minutes: Math.floor((long % hour) / minute) });
  return t('clock.minutes', { count: Math.max(1, Math.floor(long / minute)) });
}

function left(clock: ClockFacts, now: number, speech: Speech): string {
  const days = clock.workingDays;
  if (days) return speech.t('clock.working-days', { count: Math.abs(days) });
  return stretch(leftMs(clock, now), speech);
}

function dueWords({ dueAt }: ClockFacts, now: number, { t, language }: Speech): string {
  if (dueAt === null) return '';
  const at = Date.parse(dueAt);
  return endsOnDayOf(at, now) ? t('clock.today', { time: endTime(at) }) : endInstant(at, now, language);
}

/** The clock in one sentence. */
export function clockSentence(clock: ClockFacts, now: number, speech: Speech): string {
  const { t, language } = speech;
  const values = () => ({ left: left(clock, now, speech), due: dueWords(clock, now, speech) });
  switch (standingOf(clock, now)) {
    case 'on-track':
    case 'due-soon':
      return t('clock.sentence.running', values());
    case 'overdue':
      return t('clock.sentence.overdue', {
        ...values(),
        due: clock.dueAt === null ? '' : endInstant(clock.dueAt, now, language),
      });
    case 'paused':
      return pausedSentence(clock, speech);
    case 'met':
      return metSentence(clock, now, speech);
    case 'cancelled':
      return t(clock.state === 'lapsed' ? 'clock.sentence.lapsed' : 'clock.sentence.cancelled');
  }
}

function pausedSentence({ pausedFor, pausedHours, workingDays }: ClockFacts, speech: Speech): string {
  const { t } = speech;
  const stands = pausedFor === undefined ? t('clock.sentence.paused') : t('clock.sentence.paused-for', { why: pausedFor });
  if (pausedHours === undefined || pausedHours === null || pausedHours < 0) return stands;
  const left = workingDays === null ? stretch(pausedHours * hour, speech) : t('clock.working-days', { count: workingDays });
  return t('clock.sentence.paused-left', { stands, left });
}

function metSentence({ metAt, dueAt, late }: ClockFacts, now: number, speech: Speech): string {
  const { t, language } = speech;
  if (metAt === null || dueAt === null) return t('clock.sentence.met');
  const by = stretch(Date.parse(dueAt) - Date.parse(metAt), speech);
  if (late === 'yes') return t('clock.sentence.met-late', { by });
  if (late === 'cannot-tell') return t('clock.sentence.met-cannot-tell', { at: shortInstant(metAt, now, language) });
  return t('clock.sentence.met-early', { by });
}

/** Who hears of it next, in words. */
export function nextRungSentence({ nextRung }: ClockFacts, now: number, { t, language }: Speech): string | null {
  return nextRung ? t('clock.next-rung', { at: shortInstant(nextRung.at, now, language), to: nextRung.to }) : null;
}
