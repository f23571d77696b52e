import type { Running } from '../duty.js';
import type { Act } from '../pack.js';
import { rowOf, type Policy } from '../policy.js';
import { recipientsOf, type Addressing } from '../recipients.js';
import { inFiringOrder } from '../ladder.js';

/** Who is told by which channels, and when; the desk that delivers knows quiet hours and addresses. */
export type Delivery = (told: { officerId: string; act: Act; at: string }) => { channel: string; at: string }[];

/** One rung of a rehearsal. */
export interface DryRung {
  rung: number;
  at: string;
  act: Act;
  state: string;
  targets: readonly string[];
  recipients: { officerId: string; role: string; agencyId: string; deliveries: { channel: string; at: string }[] }[];
  passedOver: number;
  isLastResort: boolean;
}

/** Rehearses the ladder of one duty: who would be told, when and how, with the roster and the walls of today. Nothing is sent. */
export function dryRun(running: Running, policy: Policy, addressing: Addressing, delivery: Delivery): DryRung[] {
  const { duty, steps } = running;
  const { ladder } = rowOf(policy, duty);
  return inFiringOrder(steps, duty.inputs.kind).flatMap((step): DryRung[] => {
    const { act, rung, at, state, targets } = step;
    if (act === null) return [];
    const following = ladder.filter((each) => each.rung > rung).map(({ to }) => to);
    const { officers, passedOver, isLastResort } = recipientsOf([targets, ...following], addressing);
    const recipients = officers.map(({ officerId, role, agency }) => ({
      officerId,
      role,
      agencyId: agency.id,
      deliveries: delivery({ officerId, act, at }),
    }));
    return [{ rung, at, act, state, targets, recipients, passedOver, isLastResort }];
  });
}
