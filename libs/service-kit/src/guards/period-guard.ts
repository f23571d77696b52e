import { DomainError, localDay, type FactContract } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import type { ComingFact } from '@homeward/messaging';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod';
import type { Agencies } from '../rights/agencies.js';
import type { GuardedPeriods, StandingPeriod } from './guarded-periods.js';

/** A fact of a service that may have to wait: which of its kind a waiting time holds back, and the code of the refusal. */
export interface GuardedFact {
  name: string;
  refusal: string;
  holdsBack: (data: unknown) => boolean;
}

/** Names what a waiting time is to hold back: a move to one kind of place, say, and not a move out of danger. */
export const guarded = <Data extends z.ZodType>(
  { name }: FactContract<string, Data>,
  refusal: string,
  holdsBack: (data: z.infer<Data>) => boolean,
): GuardedFact => ({ name, refusal, holdsBack: holdsBack as GuardedFact['holdsBack'] });

// History is recorded as it was, and a consumer never refuses what has happened elsewhere.
const unguarded = new Set(['historical-import', 'apply-fact']);

/**
 * Stands where facts are left in the outbox, so that no command can forget it. A period that coordination opens by a fact heard after the act does
 * not undo the act; the duty itself shows then that nobody waited.
 */
export class PeriodGuard {
  constructor(
    private readonly periods: GuardedPeriods,
    private readonly agencies: Agencies,
    private readonly facts: readonly GuardedFact[],
  ) {}

  /** Refuses a fact whose act lies, or could lie, before the end of a waiting time. */
  async refuseTooEarly(tx: EntityManager, { name, key, data }: ComingFact): Promise<void> {
    const guard = this.facts.find((each) => each.name === name && each.holdsBack(data));
    const { purpose, occurred, agencyId } = accessOf(tx);
    if (!guard || unguarded.has(purpose)) return;
    const act = { fact: name, matterId: key, data, notBefore: occurred.notBefore };
    const period = await this.periods.standing(tx, act);
    if (period) throw tooEarly(guard.refusal, period, await this.agencies.zoneOf(tx, agencyId));
  }
}

function tooEarly(code: string, { dutyId, dutyType, endsAt }: StandingPeriod, zone: string): DomainError {
  const lastDay = endsAt === null ? null : lastDayOf(endsAt, zone);
  const until = lastDay === null ? 'its clock stands still' : `it ends with ${lastDay}`;
  return new DomainError('conflict', code, `${dutyType} has to be waited for: ${until}.`, {
    blocking: [{ dutyId, dutyType, endsAt, lastDay }],
  });
}

/** Midnight ends the day before it. */
const lastDayOf = (endsAt: string, zone: string): string => localDay(new Date(Date.parse(endsAt) - 1).toISOString(), zone);
