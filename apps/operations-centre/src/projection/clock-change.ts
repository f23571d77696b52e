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

interface DutyData {
  late?: 'no' | 'yes' | 'cannot-tell';
  rung?: number;
  to?: readonly CalledDesk[];
  dueAt?: string | null;
  soonAt?: string;
  nextFiresAt?: string | null;
}

type Telling = (data: DutyData, at: string) => ClockChange;

const over =
  (state: ClockState): Telling =>
  () => ({ state, nextFiresAt: null });
const goesOn: Telling = ({ nextFiresAt = null }) => ({ state: 'open', nextFiresAt });

// A date that lies ahead again is no longer missed.
const runsTo: Telling = ({ dueAt = null, soonAt = null, nextFiresAt = null }, at) => ({
  state: 'open',
  standing: 'running',
  dueAt,
  soonAt,
  nextFiresAt,
  ...(dueAt !== null && dueAt > at && { missed: false }),
});

const changes: Record<string, Telling> = {
  'duty.opened': runsTo,
  'duty.moved': runsTo,
  'duty.resumed': runsTo,
  'duty.paused': () => ({ state: 'open', standing: 'paused', dueAt: null, soonAt: null, nextFiresAt: null }),
  'duty.held': () => ({ state: 'open', standing: 'held', nextFiresAt: null }),
  'duty.reassigned': goesOn,
  'duty.escalated': ({ rung = 0, to = [], nextFiresAt = null }) => ({
    state: 'open',
    rung,
    escalatedTo: to.map(({ desk, at }) => `${desk}@${at}`),
    nextFiresAt,
  }),
  'duty.acknowledged': ({ rung = 0, nextFiresAt = null }) => ({ state: 'open', acknowledged: rung, nextFiresAt }),
  'duty.missed': ({ dueAt, nextFiresAt = null }) => ({
    state: 'open',
    missed: true,
    nextFiresAt,
    ...(dueAt !== undefined && { dueAt }),
  }),
  'duty.met': ({ late }) => ({ state: 'met', nextFiresAt: null, ...(late !== undefined && { late }) }),
  'duty.cancelled': over('cancelled'),
  'duty.lapsed': over('lapsed'),
  'duty.elapsed': over('elapsed'),
};

/** Undefined for facts that are about no duty. */
export const clockChange = (fact: Fact): ClockChange | undefined => changes[fact.name]?.(fact.data as DutyData, fact.recordedAt);
