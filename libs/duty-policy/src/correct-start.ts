import type { Command, Officer, Sides } from './commands.js';
import { stillMove, type DutyFields, type Effect } from './duty.js';
import type { DutyInputs, StartCorrection } from './duty-inputs.js';
import { knownRowOf, type Policy } from './policy.js';
import {
  agreementNotEntitled,
  correctionNotProposed,
  noVersionInForce,
  ownProposal,
  proposalNotEntitled,
  startFollows,
  startUnchanged,
} from './refusals.js';
import { isAddressed, targetOf } from './targets.js';
import { instantOf, localDate } from './zone.js';

type Propose = Extract<Command, { kind: 'propose-start' }>;
type Decide = Extract<Command, { kind: 'correct-start' }>;

/** The correction that waits for the other side, if there is one. */
export const proposedStart = ({ startCorrections }: DutyInputs): StartCorrection | null => {
  const last = startCorrections?.at(-1);
  return last?.decidedAt === null ? last : null;
};

/** The desk that agrees to another start: the other side's, and without one a second head of the owner's. */
export const correctionApprover = ({ counterpartAgencyId }: Pick<DutyFields, 'counterpartAgencyId'>): string =>
  counterpartAgencyId === null ? 'unit-head@own' : 'unit-head@counterpart';

/** The owner says that the period began at another time, because of a document; until the other side agrees, nothing moves. */
export function startProposed(duty: DutyFields, { from, until, sha256, by, sides }: Propose, now: string, policy: Policy): Effect {
  if (!leads('unit-head@own', by, sides)) throw proposalNotEntitled();
  if (duty.occurrence > 1) throw startFollows();
  const { firstFrom, firstUntil } = duty.inputs;
  if (instantOf(from) === instantOf(firstFrom) && instantOf(until) === instantOf(firstUntil)) throw startUnchanged();
  refuseOutsideLaw(duty, from, policy);
  const proposal = { from, until, sha256, proposedAt: now, proposedBy: by.officerId, startBefore: firstFrom };
  const waiting = { ...proposal, decidedAt: null, agreed: null };
  return { ...stillMove(now), fact: 'duty.start-proposed', change: withCorrection(duty, waiting) };
}

// A rule owes nothing from a day on which no version of it was in force. Where the start is stated, the day of the opening act decides.
function refuseOutsideLaw(duty: DutyFields, from: string, policy: Policy): void {
  const own = knownRowOf(policy, duty);
  if (own === undefined || own.tellsOf !== undefined || own.row.startField !== undefined) return;
  const day = localDate(instantOf(from), duty.inputs.zone);
  const versions = [...policy.rows.values()].filter(({ row, pack }) => row.id === duty.dutyType && pack.pack === duty.pack);
  const isInForce = versions.some(({ row: { validFrom, validTo } }) => (validFrom ?? day) <= day && day <= (validTo ?? day));
  if (!isInForce) throw noVersionInForce(duty.dutyType, day);
}

/** The other side agrees over the same document, or does not; the one who proposed never agrees himself. */
export function startDecided(duty: DutyFields, { sha256, agreed, by, sides }: Decide, now: string): Effect {
  const proposal = proposedStart(duty.inputs);
  if (proposal === null) throw correctionNotProposed();
  if (by.officerId === proposal.proposedBy) throw ownProposal();
  if (!leads(correctionApprover(duty), by, sides))
    throw agreementNotEntitled(duty.counterpartAgencyId === null ? 'the agency that owes the duty' : 'the other side');
  if (proposal.sha256 !== sha256) throw correctionNotProposed();
  return { ...stillMove(now), change: withCorrection(duty, { ...proposal, decidedAt: now, agreed }) };
}

/** The duty with the start that was agreed to last; the dates follow. */
export function withStart(duty: DutyFields): DutyFields {
  const { inputs } = duty;
  const last = inputs.startCorrections?.at(-1);
  if (last?.agreed !== true) return duty;
  const { from, until } = last;
  // Acts count from the start; only where they counted from an earlier act than the start do they still do so.
  const since = (moment: string): string => (moment === inputs.firstFrom || instantOf(from) < instantOf(moment) ? from : moment);
  const acts = { metByActsFrom: since(inputs.metByActsFrom), cancelledByActsFrom: since(inputs.cancelledByActsFrom) };
  return { ...duty, inputs: { ...inputs, firstFrom: from, firstUntil: until, ...acts } };
}

// A proposal that nobody has answered gives way to the next one.
function withCorrection({ inputs }: DutyFields, correction: StartCorrection): Partial<DutyFields> {
  const decided = (inputs.startCorrections ?? []).filter(({ decidedAt }) => decidedAt !== null);
  return { inputs: { ...inputs, startCorrections: [...decided, correction] } };
}

const leads = (desk: string, by: Officer, sides: Sides): boolean =>
  [desk, desk.replace('unit-head', 'agency-head'), desk.replace('unit-head', 'chief-prosecutor')].some((head) =>
    isAddressed(targetOf(head), by, sides),
  );
