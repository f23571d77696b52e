import type { ClockState, Fact } from '@homeward/contracts';

/** What a fact about a duty changes on its clock. */
export interface ClockChange {
  state: ClockState;
  missed?: boolean;
  late?: 'no' | 'yes' | 'cannot-tell';
  rung?: number;
  nextFiresAt?: string | null;
}

type DutyData = { late?: ClockChange['late']; rung?: number; nextFiresAt?: string | null };

const changes: Record<string, (data: DutyData) => ClockChange> = {
  'duty.opened': ({ nextFiresAt = null }) => ({ state: 'open', nextFiresAt }),
  'duty.moved': ({ nextFiresAt = null }) => ({ state: 'open', nextFiresAt }),
  'duty.escalated': ({ rung = 0, nextFiresAt = null }) => ({ state: 'open', rung, nextFiresAt }),
  'duty.missed': ({ nextFiresAt = null }) => ({ state: 'open', missed: true, nextFiresAt }),
  'duty.met': ({ late }) => ({ state: 'met', nextFiresAt: null, ...(late !== undefined && { late }) }),
  'duty.cancelled': () => ({ state: 'cancelled', nextFiresAt: null }),
  'duty.lapsed': () => ({ state: 'lapsed', nextFiresAt: null }),
  'duty.elapsed': () => ({ state: 'elapsed', nextFiresAt: null }),
};

/** Undefined for facts that are about no duty. */
export const clockChange = (fact: Fact): ClockChange | undefined => changes[fact.name]?.(fact.data as DutyData);
