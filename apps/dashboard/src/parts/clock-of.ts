import type { ClockView, DutySummary, DutyView } from '@homeward/contracts';
import { wordsOfPlace, wordsOfRole } from '@homeward/contracts';
import type { ClockFacts } from '../ui/clock-facts.js';
import type { Speech } from '../words/use-words.js';

/** Words that the server may add to a duty; a desk that is not told them says less, and invents nothing. */
interface Told {
  remaining?: ClockFacts['remaining'];
  rung?: number | null;
  nextRung?: { at: string; to: string } | null;
}

type Duty = DutySummary & Told & Partial<Pick<DutyView, 'steps'>>;

/** The clock of a duty. The ladder's words come with its steps. */
export function clockOf(duty: Duty, speech: Speech): ClockFacts {
  const { state, startedAt, dueAt, missedAt, metAt, late, provisionalYears, remaining, steps } = duty;
  const fired = (steps ?? []).filter((step) => step.state === 'fired' && step.rung > 0).at(-1);
  const next = (steps ?? []).find((step) => step.state === 'armed' && step.rung > 0);
  const roles = (targets: readonly string[]) => targets.map((target) => targetWords(target, speech)).join(speech.t('ui.comma'));
  return {
    state,
    startedAt,
    dueAt,
    missedAt,
    metAt,
    late,
    provisionalYears,
    remaining,
    rung: fired ? { level: fired.rung, role: roles(fired.targets) } : null,
    nextRung: next ? { at: next.at, to: roles(next.targets) } : (duty.nextRung ?? null),
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
export const clockOfDesk = ({ standing, dueAt, missed, late, recordedAt }: ClockView): ClockFacts => ({
  state: standing === 'running' ? 'open' : standing,
  startedAt: recordedAt,
  dueAt,
  missedAt: missed ? dueAt : null,
  metAt: null,
  late,
  provisionalYears: [],
});
