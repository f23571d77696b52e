import type { NoticeAct, OutsideChannel } from '@homeward/contracts';
import { afterQuiet, nextMorning, type WorkingPlace } from './quiet-hours.js';

/** `page` goes by every way and comes again; `single` is one message; `digest` waits for the day's digest. */
export type Urgency = 'page' | 'single' | 'digest';

/** What is told, as far as its delivery looks at it. */
export interface FiredAct {
  act: NoticeAct;
  firedAt: string;
  dueAt: string;
  /** Whether the ladder of the row pages. */
  isCrisis: boolean;
}

/** How a notice goes out, and when at the earliest. */
export interface DeliveryPlan {
  urgency: Urgency;
  notBefore: string;
}

/** A page and a report to the superior agency disturb at any hour, an escalation or a reminder of the other side where life may be at risk; everything else waits for the day, and what only informs for the digest. */
export function planOf(fired: FiredAct, place: WorkingPlace): DeliveryPlan {
  const { act, firedAt, isCrisis } = fired;
  if (act === 'page') return { urgency: 'page', notBefore: firedAt };
  if (act === 'report-up' || (isCrisis && (act === 'escalate' || act === 'duty-reminded')))
    return { urgency: 'single', notBefore: firedAt };
  const notBefore = afterQuiet(firedAt, place);
  if (act === 'escalate') return { urgency: 'single', notBefore };
  const morning = nextMorning(firedAt, place);
  return isTooLateForDigest(fired, morning) && notBefore < morning
    ? { urgency: 'single', notBefore }
    : { urgency: 'digest', notBefore: morning };
}

/** A reminder that would be read after what it reminds of helps nobody. */
const isTooLateForDigest = ({ firedAt, dueAt }: FiredAct, morning: string) => firedAt < dueAt && dueAt <= morning;

const outside: readonly OutsideChannel[] = ['mail', 'webhook'];

/** The ways a notice takes at once: a page every one, anything else the first, so that the others remain for when it is dead. */
export function firstChannels(urgency: Urgency, open: ReadonlySet<OutsideChannel>): OutsideChannel[] {
  if (urgency === 'digest') return [];
  const usable = outside.filter((channel) => open.has(channel));
  return urgency === 'page' ? usable : usable.slice(0, 1);
}

/** The way to try when this one is dead. */
export function channelAfter(channel: OutsideChannel, open: ReadonlySet<OutsideChannel>): OutsideChannel | null {
  return outside.slice(outside.indexOf(channel) + 1).find((next) => open.has(next)) ?? null;
}

/** How often a page comes again until somebody acknowledges the duty. */
export const pageAgainAfterMinutes = 5;
