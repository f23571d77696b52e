import type { Command, Officer, Sides } from './commands.js';
import { latestDue } from './due-mark.js';
import { stillMove, type DutyFields, type Effect } from './duty.js';
import type { DutyExtension } from './duty-inputs.js';
import { grantedOf, providedExtension } from './extensions.js';
import { consult, workingDayBefore } from './consultation.js';
import { dayOf } from './days.js';
import { occurrenceOf } from './occurrence.js';
import type { PackExtension } from './pack.js';
import { clockPlace, rowOf, type Policy } from './policy.js';
import {
  approverNotEntitled,
  askingNotEntitled,
  extensionDecidedAlready,
  extensionNotProvided,
  extensionTooLate,
  extensionUsedUp,
} from './refusals.js';
import { clockLength, dayAfter } from './span.js';
import { heightOf, isAddressed, rolesAt, targetOf } from './targets.js';
import { endOfDay, instantOf, type Instant } from './zone.js';

type Request = Extract<Command, { kind: 'request-extension' }>;
type Decision = Extract<Command, { kind: 'decide-extension' }>;

/** The owner asks for more time; until it is decided the clock runs on. */
export function extensionRequested(
  duty: DutyFields,
  { requestId, extensionId, by }: Request,
  now: string,
  policy: Policy,
): Effect | null {
  if (duty.inputs.extensions.some((each) => each.requestId === requestId)) return null;
  const provided = providedExtension(rowOf(policy, duty).row, extensionId);
  if (provided === undefined) throw extensionNotProvided(extensionId);
  if (by.agency.id !== duty.agencyId) throw askingNotEntitled();
  checkUse(duty, provided, policy);
  const until = askableUntil(duty, provided, policy);
  if (until !== null && instantOf(now) > until) throw extensionTooLate(extensionId);
  const request: DutyExtension = {
    requestId,
    extensionId,
    occurrence: duty.occurrence,
    requestedAt: now,
    requestedBy: by.officerId,
    requestedAs: by.role,
    decidedAt: null,
    decidedBy: null,
    decidedAs: null,
    granted: null,
    counts: false,
    dueBefore: null,
  };
  const inputs = { ...duty.inputs, extensions: [...duty.inputs.extensions, request] };
  return { ...stillMove(now), fact: 'duty.extension-requested', change: { inputs }, extensionId };
}

/** Whoever the row names decides, never the one who asked nor one of his subordinates. Refused: nothing moves. */
export function extensionDecided(duty: DutyFields, command: Decision, now: string, policy: Policy): Effect {
  const request = duty.inputs.extensions.find(({ requestId }) => requestId === command.requestId);
  if (request === undefined) throw extensionNotProvided(command.requestId);
  const { extensionId } = request;
  const provided = providedExtension(rowOf(policy, duty).row, extensionId);
  if (provided === undefined) throw extensionNotProvided(extensionId);
  if (!mayDecide(request, provided, command)) throw approverNotEntitled(approverRoles(provided));
  if (request.decidedAt !== null) throw extensionDecidedAlready();
  if (command.granted) checkUse(duty, provided, policy);
  const decision = {
    decidedAt: now,
    decidedBy: command.by.officerId,
    decidedAs: command.by.role,
    granted: command.granted,
    counts: command.granted,
  };
  const decided = { ...request, ...decision, dueBefore: command.granted ? duty.dueAt : null };
  const extensions = duty.inputs.extensions.map((each) => (each === request ? decided : each));
  const told = command.granted ? ({ fact: 'duty.extended', extensionId } as const) : { extensionId };
  return { ...stillMove(now), ...told, change: { inputs: { ...duty.inputs, extensions } } };
}

// The number of times is a limit, and so is the total: an extension that would not lengthen the period is used up.
function checkUse(duty: DutyFields, provided: PackExtension, policy: Policy): void {
  const granted = grantedOf(duty.inputs, duty.occurrence);
  if (granted.filter(({ extensionId }) => extensionId === provided.id).length >= provided.maxTimes)
    throw extensionUsedUp(provided.id);
  const entry = rowOf(policy, duty);
  const place = clockPlace(policy, duty.inputs);
  const dueWith = (extensions: DutyExtension[]): Instant | null =>
    occurrenceOf(entry, { ...duty.inputs, extensions }, duty.occurrence, place)?.due.earliest.dueAt ?? null;
  const one = grantedLike(provided, duty);
  const now = dueWith(duty.inputs.extensions);
  const then = dueWith([...duty.inputs.extensions, one]);
  if (now !== null && then !== null && then <= now) throw extensionUsedUp(provided.id);
}

function grantedLike({ id }: PackExtension, { occurrence, inputs }: DutyFields): DutyExtension {
  const asked = { requestedAt: inputs.seriesFrom, requestedBy: '', requestedAs: '' };
  const decided = { decidedAt: inputs.seriesFrom, decidedBy: '', decidedAs: '', granted: true, counts: true, dueBefore: null };
  return { requestId: '', extensionId: id, occurrence, ...asked, ...decided };
}

// Asked for while the period runs, and so long before its end as the row asks.
function askableUntil(duty: DutyFields, { requestBefore }: PackExtension, policy: Policy): Instant | null {
  const end = latestDue(duty);
  if (end === null || requestBefore === undefined || duty.dueDate === null) return end;
  const length = clockLength(requestBefore);
  if (length !== null) return end - length;
  const { zone, calendar } = clockPlace(policy, duty.inputs);
  const { value, unit } = requestBefore;
  const day = dayOf(duty.dueDate);
  const asked = consult(calendar);
  const last =
    unit === 'workingDays'
      ? workingDayBefore(day, value, asked)
      : dayAfter(day, { value: -value, unit }, 'correspondingDay', asked);
  return endOfDay(last, zone);
}

function mayDecide(
  request: DutyExtension,
  { approver, minLevel }: PackExtension,
  { by, sides }: { by: Officer; sides: Sides },
): boolean {
  if (by.officerId === request.requestedBy || isSubordinate(by, request, sides)) return false;
  if (minLevel !== undefined && heightOf(by.agency.level) < heightOf(minLevel)) return false;
  return isAddressed(targetOf(approver), by, sides);
}

const ranks: Readonly<Record<string, number>> = { 'unit-head': 1, 'agency-head': 2, 'chief-prosecutor': 2, 'court-president': 2 };

function isSubordinate(by: Officer, { requestedAs }: DutyExtension, { owner }: Sides): boolean {
  return by.agency.id === owner.id && (ranks[by.role] ?? 0) < (ranks[requestedAs] ?? 0);
}

/** The roles that may decide an extension, in the order in which they are asked. */
export const approverRoles = (provided: PackExtension): readonly string[] => rolesAt(targetOf(provided.approver).role);
