import type { CalledDesk, ClockStanding, ClockState, Fact } from '@homeward/contracts';

/** What a fact about a duty changes on its clock; what it does not say stays. */
export interface ClockChange {
  state: ClockState;
  missed?: boolean;
  late?: 'no' | 'yes' | 'cannot-tell';
  rung?: number;
  acknowledged?: number;
  escalatedTo?: readonly string[];
  standing?: ClockStanding;
  dueAt?: string | null;
  soonAt?: string | null;
  nextFiresAt?: string | null;
}

/** What the clock of a duty says before a fact. */
export interface ClockBefore {
  state: string;
  dueAt: string | null;
  late: string | null;
}

interface DutyData {
  late?: 'no' | 'yes' | 'cannot-tell';
  rung?: number;
  to?: readonly CalledDesk[];
  dueAt?: string | null;
  /** Told instead where nobody can say more than when it is late for certain: that is when the desk calls it overdue. */
  latestDueAt?: string;
  soonAt?: string;
  nextFiresAt?: string | null;
  metBy?: object;
  reason?: string;
}

interface Heard {
  occurred: Fact['occurred'];
  before: ClockBefore | undefined;
}

type Telling = (data: DutyData, at: string, heard: Heard) => ClockChange;

const over =
  (state: ClockState): Telling =>
  () => ({ state, nextFiresAt: null });
const goesOn: Telling = ({ nextFiresAt = null }) => ({ state: 'open', nextFiresAt });

// A date that lies ahead again is no longer missed.
const runsTo: Telling = ({ soonAt = null, nextFiresAt = null, ...data }, at) => {
  const dueAt = endOf(data);
  return {
    ...{ state: 'open', standing: 'running', dueAt, soonAt, nextFiresAt },
    ...(dueAt !== null && dueAt > at && { missed: false }),
  };
};

const endOf = ({ dueAt, latestDueAt }: Pick<DutyData, 'dueAt' | 'latestDueAt'>): string | null => dueAt ?? latestDueAt ?? null;

// The date may lie where it lay when the duty was missed, and that is not told again. What only ends is never missed.
const goesOnTo: Telling = (data, at, heard) => {
  const isPast = data.metBy !== undefined && typeof data.dueAt === 'string' && data.dueAt <= at;
  return { ...runsTo(data, at, heard), ...(isPast && { missed: true }) };
};

/** The ends that lie in an act, which may be heard of long after; the others happen as they are told. */
const byAct = ['cancelling-fact', 'superseded'];

// An act before the due date leaves nothing missed, and nothing done late.
const cancelled: Telling = ({ reason = '' }, _at, { occurred: { notAfter }, before }) => {
  const ended = { state: 'cancelled', nextFiresAt: null } as const;
  if (!before || !byAct.includes(reason)) return ended;
  const isBeforeDue = before.dueAt !== null && notAfter <= before.dueAt;
  return { ...ended, ...(isBeforeDue && { missed: false }), ...(before.late !== null && { late: 'no' }) };
};

const changes: Record<string, Telling> = {
  'duty.opened': runsTo,
  'duty.moved': runsTo,
  'duty.resumed': goesOnTo,
  'duty.paused': () => ({ state: 'open', standing: 'paused', missed: false, dueAt: null, soonAt: null, nextFiresAt: null }),
  'duty.held': () => ({ state: 'open', standing: 'held', nextFiresAt: null }),
  'duty.reassigned': goesOn,
  'duty.escalated': ({ rung = 0, to = [], nextFiresAt = null }) => ({
    state: 'open',
    rung,
    escalatedTo: to.map(({ desk, at }) => `${desk}@${at}`),
    nextFiresAt,
  }),
  'duty.acknowledged': ({ rung = 0, nextFiresAt = null }) => ({ state: 'open', acknowledged: rung, nextFiresAt }),
  'duty.missed': ({ nextFiresAt = null, ...data }) => ({
    state: 'open',
    missed: true,
    nextFiresAt,
    ...(data.dueAt !== undefined && { dueAt: endOf(data) }),
  }),
  // What an act heard late met in time was not missed; what was met late was, whether or not the clock had come to it.
  'duty.met': ({ late }) => ({ state: 'met', nextFiresAt: null, ...(late !== undefined && { late, missed: late === 'yes' }) }),
  'duty.cancelled': cancelled,
  'duty.lapsed': over('lapsed'),
  'duty.elapsed': over('elapsed'),
};

/** What a fact changes on a clock as it stood; undefined for facts that are about no duty. */
export function clockChange({ name, data, recordedAt, occurred }: Fact): ((before?: ClockBefore) => ClockChange) | undefined {
  const telling = changes[name];
  return telling && ((before) => telling(data as DutyData, recordedAt, { occurred, before }));
}
