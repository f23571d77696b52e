import type { ClockView, DutySummary } from '@homeward/contracts';
import { wordsOfFact, wordsOfPlace, wordsOfRole } from '@homeward/contracts';
import type { ClockFacts } from '../ui/clock-facts.js';
import type { Speech } from '../words/use-words.js';

/** The clock of a duty, with the words of its ladder. Where uncertain dates leave its end open it runs to the latest one: before that nothing is late. */
export function clockOf(duty: DutySummary, speech: Speech): ClockFacts {
  const { state, startedAt, soonAt, missedAt, metAt, late, provisionalYears, remaining, escalated, nextRung } = duty;
  const roles = (targets: readonly string[]) => targets.map((target) => targetWords(target, speech)).join(speech.t('ui.comma'));
  return {
    ...{ state, startedAt, dueAt: duty.dueAtLatest ?? duty.dueAt, soonAt, missedAt, metAt, late, provisionalYears },
    workingDays: remaining?.workingDays ?? null,
    pausedHours: state === 'paused' ? (remaining?.hours ?? null) : null,
    pausedFor: duty.pausedBy === null ? undefined : speech.say(wordsOfFact(duty.pausedBy)),
    rung: escalated && { level: escalated.rung, role: roles(escalated.to) },
    nextRung: nextRung && { at: nextRung.at, to: roles(nextRung.to) },
  };
}

/** `unit-head@own` in words: which role, at which agency; `@+1:procuratorate` names its kind too. */
export function targetWords(target: string, { code, say, t }: Pick<Speech, 'code' | 'say' | 't'>): string {
  const [role = '', at = 'own'] = target.split('@');
  const who = say(wordsOfRole(role));
  if (at === 'own') return who;
  const [level = '', kind] = at.split(':');
  const place = say(wordsOfPlace(level));
  const told = kind === undefined ? place : t('ui.role-at', { place, role: code('of.wantedAgencyType', kind) });
  return t('ui.role-at', { role: who, place: told });
}

/** The clock of a duty of which only the desk has told so far. */
export const clockOfDesk = ({ standing, dueAt, soonAt, missed, late, recordedAt }: ClockView): ClockFacts => ({
  state: standing === 'running' ? 'open' : standing,
  startedAt: recordedAt,
  dueAt,
  soonAt,
  missedAt: missed ? dueAt : null,
  metAt: null,
  late,
  provisionalYears: [],
  workingDays: null,
});
