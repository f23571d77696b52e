import { isLawRow, isUnderBrake, keptDraft, rowOf, type DutyDraft, type Policy } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BrakeCounts } from './brake-counts.js';
import type { DeskContext } from './desk-work.js';

/** Keeps new automatic default duties back where somebody has too many open already: visible and explained, but without a ladder (8.10). */
@Injectable()
export class DutyBrake {
  constructor(private readonly counts: BrakeCounts) {}

  async keep(tx: EntityManager, { policy, now }: DeskContext, drafts: readonly DutyDraft[]): Promise<DutyDraft[]> {
    const held = drafts.filter((draft) => mayBeHeld(draft, policy));
    if (held.length === 0) return [...drafts];
    const room = await this.counts.room(
      tx,
      held.map(({ duty }) => duty),
      policy,
    );
    return drafts.map((draft) => (held.includes(draft) && !room.take(draft.duty) ? keptDraft(draft, now, policy) : draft));
  }
}

/** Law, crisis and exempt rows are never kept back; nor is history, which rings for nobody. */
function mayBeHeld({ duty, effects }: DutyDraft, policy: Policy): boolean {
  const entry = rowOf(policy, duty);
  return !duty.historical && effects.length === 0 && isUnderBrake(entry) && !isLawRow(entry.row);
}
