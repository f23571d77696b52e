import type { DutyOpened, Fact } from '@homeward/contracts';
import { factsHeardBy, matterJourneyId, noteOf, operationJourneyId, type FactNote } from '@homeward/journeys';

/** Which journey is told a fact, and what of it. */
export interface Telling {
  journey: 'matter' | 'operation';
  /** The matter's or the operation's id. */
  about: string;
  workflowId: string;
  note: FactNote;
  /** Whether a journey that has ended begins a second life under the same id. */
  mayBeginAgain: boolean;
}

const ofMatters = new Set(factsHeardBy.matter);
const ofOperations = new Set(factsHeardBy.operation);
/** What a journey has ordered itself it knows from the answer. */
const answersToOrders = new Set(['case.opened', 'matter.closed']);

/** A matter that is reopened, and one in which a clue was accepted while it closed: it will be reopened, and its case must not be forgotten till then. */
export const beginsAgain: ReadonlySet<string> = new Set(['matter.reopened', 'clue.accepted']);

/** The journey a fact is told to, or null where no journey needs it: every telling lengthens a history. */
export function routeOf(fact: Fact): Telling | null {
  const note = noteOf(fact);
  if (isNothingNew(fact, note)) return null;
  const journey = journeyOf(fact);
  if (journey === null) return null;
  const workflowId = journey === 'matter' ? matterJourneyId(fact.key) : operationJourneyId(fact.key);
  return { journey, about: fact.key, workflowId, note, mayBeginAgain: beginsAgain.has(fact.name) };
}

function journeyOf(fact: Fact): Telling['journey'] | null {
  if (fact.name.startsWith('duty.')) return journeyOfDuty(fact);
  if (fact.name.startsWith('operation.')) return ofOperations.has(fact.name) ? 'operation' : null;
  return ofMatters.has(fact.name) ? 'matter' : null;
}

/** A duty of an operation stands under the operation's id. Any other outside a matter stands under its own and rings by the first hand alone. */
function journeyOfDuty({ key, name, data }: Fact): Telling['journey'] | null {
  const { dutyId, subjectKind } = data as Partial<DutyOpened['data']>;
  if (key === dutyId || !ofMatters.has(name)) return null;
  return subjectKind === 'operation' ? 'operation' : 'matter';
}

/** A duty that opens with nothing to fire gives the watch nothing to do; whatever ends it is told later. */
function isNothingNew({ name, actorId }: Fact, { about }: FactNote): boolean {
  if (name === 'duty.opened') return about.nextFiresAt === null;
  return answersToOrders.has(name) && (actorId ?? '').startsWith('service:');
}
