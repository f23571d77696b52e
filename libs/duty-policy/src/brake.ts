import { clockPlace, rowOf, type Policy, type PolicyRow } from './policy.js';
import { consult, workingDayBefore } from './consultation.js';
import type { ClockPlace } from './clock.js';
import { dayOf } from './days.js';
import type { DutyInputs } from './duty-inputs.js';
import { stillMove, type Duty, type DutyDraft, type DutyFields, type Effect, type Running } from './duty.js';
import { isLawRow } from './law-row.js';
import { changedSteps, isWaiting, nextOf } from './ladder.js';
import { rearmedSteps } from './rearm.js';
import { instantAt, instantOf, textOfInstant, type Instant } from './zone.js';

/** How many counted duties a holder and a unit have open. */
export interface OpenCounts {
  holder: number;
  unit: number;
}

/** Above these numbers of open automatic default duties new ones are kept back. */
export const brakeCaps: OpenCounts = { holder: 60, unit: 400 };

/** Whether a row counts for the brake: what only advises, and default targets and series; never crisis or exempt rows. */
export function isUnderBrake({ row }: Pick<PolicyRow, 'row'>): boolean {
  if (row.brakeExempt === true || row.ladder === 'crisis') return false;
  const isDefault = row.duration.origin === 'default' && (row.kind === 'target' || row.kind === 'recurring');
  return row.mode === 'advise' || isDefault;
}

/** Whether a new duty of a row is kept back. A row that stands in law never is, also where it only advises. */
export function isHeldByBrake(entry: Pick<PolicyRow, 'row'>, counts: OpenCounts, caps: OpenCounts = brakeCaps): boolean {
  return isUnderBrake(entry) && !isLawRow(entry.row) && (counts.holder >= caps.holder || counts.unit >= caps.unit);
}

/** The held duties that are released when there is room, earliest due first. */
export function releaseOrder(held: readonly Duty[], room: number): Duty[] {
  const due = ({ dueAt }: Duty): Instant => (dueAt === null ? Number.POSITIVE_INFINITY : instantOf(dueAt));
  return [...held].sort((a, b) => due(a) - due(b) || (a.id < b.id ? -1 : 1)).slice(0, Math.max(0, room));
}

/** A new duty is kept back: visible and explained, without a ladder, until there is room or a working day before it is due. */
export function kept({ duty, steps }: Running<DutyFields>, now: string, policy: Policy): Effect | null {
  if (duty.state !== 'open' || duty.dueDate === null) return null;
  const releaseBy = releaseOf(duty.dueDate, clockPlace(policy, duty.inputs));
  if (instantOf(releaseBy) <= instantOf(now)) return null;
  const held = { since: now, releaseBy };
  const inputs = { ...duty.inputs, held, wakesAt: held.releaseBy };
  const waiting = steps.filter(isWaiting).map((step) => ({ ...step, state: 'held' as const }));
  return { ...stillMove(now), fact: 'duty.held', change: { state: 'held', nextFiresAt: null, inputs }, steps: waiting };
}

/** What is kept back follows its due date: it is released a working day before it, also where it is due earlier than was thought. */
export function keptUntil({ inputs, dueDate }: DutyFields, policy: Policy): DutyInputs {
  if (inputs.held === null || dueDate === null) return inputs;
  const held = { ...inputs.held, releaseBy: releaseOf(dueDate, clockPlace(policy, inputs)) };
  return { ...inputs, held, wakesAt: held.releaseBy };
}

function releaseOf(dueDate: string, { zone, calendar }: ClockPlace): string {
  return textOfInstant(instantAt(workingDayBefore(dayOf(dueDate), 1, consult(calendar)), zone));
}

/** A draft as the brake leaves it: held where it must be and may be. */
export function keptDraft(draft: DutyDraft, now: string, policy: Policy): DutyDraft {
  if (draft.effects.length > 0) return draft;
  const effect = kept(draft, now, policy);
  return effect === null ? draft : { ...draft, effects: [effect] };
}

/** A held duty goes on: its ladder is armed, and what has passed meanwhile rings once. */
export function releasedFromHold({ duty, steps }: Running<DutyFields>, now: string, policy: Policy): Effect | null {
  if (duty.state !== 'held') return null;
  const inputs = { ...duty.inputs, held: null, wakesAt: null };
  const released = { ...duty, inputs };
  const entry = rowOf(policy, duty);
  const place = clockPlace(policy, inputs);
  const armed = rearmedSteps(released, steps, { entry, place, now: instantOf(now), reason: 'moved' });
  const change = { state: 'open', inputs, ...nextOf(armed, inputs.kind) } as const;
  return { ...stillMove(now), fact: 'duty.resumed', change, steps: changedSteps(steps, armed) };
}
