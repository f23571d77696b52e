import type { DutyWake } from './activities.js';
import type { FactNote } from './fact-note.js';

/** When the next step of each duty's ladder falls due. Plain JSON. */
export type Wakes = Readonly<Record<string, string>>;

const armed = new Set(['duty.opened', 'duty.moved', 'duty.resumed', 'duty.escalated', 'duty.missed']);
const settled = new Set(['duty.met', 'duty.cancelled', 'duty.lapsed', 'duty.elapsed']);

/** A fact that only tells when to look next. */
export const isOnlyForTheWatch = ({ name }: FactNote): boolean => armed.has(name);

/** The map of next wakes after a fact about a duty. */
export function hear(wakes: Wakes, { name, about }: FactNote): Wakes {
  const { dutyId, nextFiresAt = null } = about;
  if (dutyId === undefined || !(armed.has(name) || settled.has(name))) return wakes;
  return withWake(wakes, dutyId, armed.has(name) ? nextFiresAt : null);
}

/** The earliest wake, or null when nothing is armed. */
export function earliest(wakes: Wakes): string | null {
  const [first] = Object.values(wakes).sort((left, right) => Date.parse(left) - Date.parse(right));
  return first ?? null;
}

/** Whether one wake comes before the other; any comes before none. */
export const isEarlier = (wake: string | null, than: string | null): boolean =>
  wake !== null && (than === null || Date.parse(wake) < Date.parse(than));

/**
 * The wakes after the due duties were fired. What was due and is answered by nothing has been settled or fired by the other hand; what a fact
 * told while the answer was on its way stands.
 */
export function merge(asked: Wakes, now: Wakes, answer: readonly DutyWake[]): Wakes {
  const isUntouched = (dutyId: string) => asked[dutyId] === now[dutyId];
  const fresh = Object.entries(now).filter(([dutyId, wake]) => !isUntouched(dutyId) || !isDue(wake));
  const answered = answer.filter(({ dutyId }) => isUntouched(dutyId));
  return answered.reduce<Wakes>(
    (wakes, { dutyId, nextFiresAt }) => withWake(wakes, dutyId, nextFiresAt),
    Object.fromEntries(fresh),
  );
}

const behindMs = 2_000;
const betweenMs = 1_000;

/** The journey is the second hand: it looks two seconds after the instant, and never twice within one second. */
export const untilTwoSecondsAfter = (wake: string): number => Math.max(Date.parse(wake) + behindMs - Date.now(), betweenMs);

const isDue = (wake: string): boolean => Date.parse(wake) <= Date.now();

function withWake(wakes: Wakes, dutyId: string, wake: string | null): Wakes {
  const { [dutyId]: _before, ...others } = wakes;
  return wake === null ? others : { ...others, [dutyId]: wake };
}
