import type { MatterOutcome } from '@homeward/contracts';
import type { CloseMatter, OpenCase, Order } from './activities.js';
import type { CaseWish, Cause, MatterMemory } from './matter-memory.js';
import { isSettled, stagesOf, survivorsOf, type MatterStages } from './stages.js';

/** What a matter's journey does next. */
export type Move =
  | { kind: 'wait' }
  | { kind: 'end' }
  | { kind: 'follow'; personId: string }
  | { kind: 'open-case'; order: OpenCase }
  | { kind: 'request-lesson'; order: Order }
  | { kind: 'close'; order: CloseMatter };

/**
 * Follow every survivor, open the case an accepted clue asks for, ask for the lesson when the work is done, and ask to close when it is
 * recorded. A matter whose every clue was dismissed teaches nothing and is closed at once.
 */
export function nextMove(memory: MatterMemory): Move {
  const wish = memory.wishes.find(({ kind }) => !isTaken(memory, kind));
  // A clue that was accepted while the matter closed opens it again: its case waits for that.
  if (memory.isClosed || memory.standing === 'closed') return { kind: wish ? 'wait' : 'end' };
  if (isNoMatter(memory)) return { kind: 'end' };
  const personId = survivorsOf(memory.ledger).find((id) => !memory.followed.includes(id));
  if (personId !== undefined) return { kind: 'follow', personId };
  if (wish) return { kind: 'open-case', order: openCase(memory, wish) };
  return ending(memory, stagesOf(memory.ledger));
}

/** Facts of `coordination` alone about something it does not know as a matter: an agreement, a training, an agency. */
const isNoMatter = ({ standing, log }: MatterMemory): boolean =>
  standing === 'unknown' && Object.keys(log.lastSeq).every((source) => source === 'coordination') && log.heldBack.length === 0;

const isTaken = ({ ordered, ledger }: MatterMemory, kind: string): boolean =>
  ordered.some((each) => each === kind) || Object.values(ledger.cases).some((file) => file.kind === kind);

function ending(memory: MatterMemory, stages: MatterStages): Move {
  const { latest, lessonAsked } = memory;
  if (latest === null || !isWorkDone(memory, stages)) return { kind: 'wait' };
  const cause = { ...latest, agencyId: stages.crackdown.ownerAgencyId ?? stages.intake.ownerAgencyId ?? latest.agencyId };
  if (isDismissed(memory)) return closing(memory, cause, 'dismissed');
  if (stages.prevention.state === 'ended') return closing(memory, cause, 'completed');
  if (lessonAsked || stages.prevention.state === 'active') return { kind: 'wait' };
  return { kind: 'request-lesson', order: orderOf(memory, 'request-lesson', cause) };
}

/** In a second life intake is over already: then something must have been taken up again and ended. */
function isWorkDone({ life }: MatterMemory, { intake, crackdown, survivors }: MatterStages): boolean {
  const rest = Object.values(survivors);
  if (crackdown.state === 'active' || intake.state === 'active' || !rest.every(isSettled)) return false;
  if (life === 0) return intake.state === 'ended' && crackdown.state !== 'not-begun';
  const begun = [crackdown, ...rest.flatMap((survivor) => Object.values(survivor))];
  return begun.some(({ state }) => state === 'ended');
}

const isDismissed = ({ ledger }: MatterMemory): boolean => {
  const clues = Object.values(ledger.clues);
  const hasWork = Object.keys(ledger.cases).length > 0 || survivorsOf(ledger).length > 0;
  return clues.length > 0 && clues.every(({ state }) => state === 'dismissed') && !hasWork;
};

/** A refused closing is asked again only after a fact that may have changed the answer. */
function closing(memory: MatterMemory, cause: Cause, outcome: MatterOutcome): Move {
  const { closingAskedAt, news } = memory;
  if (closingAskedAt !== null && closingAskedAt >= news) return { kind: 'wait' };
  return { kind: 'close', order: { ...orderOf(memory, 'close', cause), outcome } };
}

/** The file of a second kind of case has an order of its own. */
function openCase(memory: MatterMemory, { cause, clueId, kind, severity, violationKinds, minor }: CaseWish): OpenCase {
  const what = memory.ordered.length === 0 ? 'open-case' : `open-case/${clueId}`;
  return { ...orderOf(memory, what, cause), clueId, kind, severity, violationKinds, minor };
}

/** Order ids come from the matter and the life it is in, so that a repeat is recognised. */
function orderOf({ matterId, life }: MatterMemory, what: string, cause: Cause): Order {
  return { ...cause, orderId: life === 0 ? `${matterId}/${what}` : `${matterId}/${what}/${life}`, matterId };
}
