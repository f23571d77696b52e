import type {
  CaseStatus,
  Occurred,
  SupervisionGround,
  SupervisionOutcome,
  SupervisionStatus,
  SupervisionTrigger,
} from '@homeward/contracts';
import {
  correctionTooEarly,
  filingNoticeNotApproved,
  noticeAlreadyProposed,
  reportTooEarly,
  reviewPeriodNotOver,
  supervisionNotInState,
} from './supervisions.errors.js';
import type { Circumstance, SupervisionAct, Transition, Who } from './transition.js';
import { transitions } from './transitions.js';

/** A supervision as its newest move left it, and the organs between which it runs. */
export interface Supervision {
  id: string;
  version: number;
  matterId: string;
  caseId: string;
  procuratorateAgencyId: string;
  addresseeAgencyId: string;
  higherAgencyId: string | null;
  trigger: SupervisionTrigger;
  minor: boolean;
  ground: SupervisionGround;
  status: SupervisionStatus;
  /** When it came to where it stands, at the earliest. */
  since: string;
  /** Who proposed a notice that waits for its decision. */
  draftedBy: string | null;
  reconsiderationUpheld: boolean;
  outcome: SupervisionOutcome | null;
}

/** Two steps before a decision of the chief prosecutor; they are no transitions and tell nobody. */
export type NoticeStep = 'proposeNotice' | 'returnNotice';
export type SupervisionMove = SupervisionAct | NoticeStep;

/** The organ that takes part in a supervision: the one that supervises, the police, or the next higher procuratorate. */
export type Side = 'procuratorate' | 'police' | 'higher';

const heard = ['system', 'clock'] as const satisfies readonly Who[];
const heardFromPolice = ['caseFiled', 'filingRefused', 'investigationConcluded'] as const satisfies readonly SupervisionAct[];
const byHand = ({ who, act }: Transition) => !isIn(heard, who) && !isIn(heardFromPolice, act);
const isIn = (list: readonly string[], value: string): boolean => list.includes(value);

const startsFrom = ({ from }: Transition, status: SupervisionStatus): boolean =>
  from === 'any open state' ? status !== 'closed' : from !== 'nothing' && from.includes(status);

/** The transition that an act makes from where the supervision stands, or null where the table has none. */
export function findTransition(
  { status, ground }: Pick<Supervision, 'status' | 'ground'>,
  act: SupervisionAct,
  circumstances: ReadonlySet<Circumstance>,
): Transition | null {
  const fits = (transition: Transition) =>
    transition.act === act &&
    startsFrom(transition, status) &&
    (transition.grounds?.includes(ground) ?? true) &&
    (transition.when ?? []).every((circumstance) => circumstances.has(circumstance));
  return transitions.find(fits) ?? null;
}

/** The transition of an act, or the refusal: whatever the table does not list is refused. */
export function transitionOf(
  supervision: Pick<Supervision, 'id' | 'status' | 'ground'>,
  act: SupervisionAct,
  circumstances: ReadonlySet<Circumstance>,
): Transition {
  const found = findTransition(supervision, act, circumstances);
  if (found) return found;
  const { id, status, ground } = supervision;
  if (act === 'issueCorrectionNotice' && (status === 'filing-notified' || status === 'withdrawal-notified'))
    throw correctionTooEarly(id);
  if (act === 'reportUp' && status === 'correction-issued') throw reportTooEarly(id);
  if (act === 'askReasons' && status === 'reviewing' && ground === 'overdue-decision') throw reviewPeriodNotOver(id);
  throw supervisionNotInState(id, status, needOf(supervision, act));
}

/** What is missing where the table knows the step but for its guard. */
function needOf({ status, ground }: Pick<Supervision, 'status' | 'ground'>, act: SupervisionAct): string | undefined {
  if (act === 'askReasons' && status === 'reviewing' && ground === 'unlawful-filing')
    return 'reasons for a filing are asked on evidence of abuse (abuseEvidence), before an arrest is asked for and the file is sent';
  if (act === 'issueDunningLetter' && (status === 'filed' || status === 'dunned'))
    return 'a letter is sent when three months have passed since the filing or the last letter';
  if ((act === 'askReview' || act === 'withdrawCase') && status === 'withdrawal-contested')
    return 'the reconsideration has not been decided';
  return undefined;
}

const undecided: readonly CaseStatus[] = ['opened', 'under-review'];
const unfiled: readonly CaseStatus[] = [...undecided, 'refused', 'withdrawn'];

/** Whether a case that stands there can be supervised on this ground; of one that is closed it cannot be told any more. */
export function groundFits(ground: SupervisionGround, status: CaseStatus): boolean {
  if (status === 'closed') return true;
  if (ground === 'overdue-decision') return undecided.includes(status);
  return (ground === 'not-filed') === unfiled.includes(status);
}

/** How a supervision begins. */
export function beginningOf(act: SupervisionAct): Transition {
  const found = transitions.find((transition) => transition.from === 'nothing' && transition.act === act);
  if (!found) throw new Error(`No supervision begins by ${act}.`);
  return found;
}

/** Where a transition leads, at the time of its act. */
export function take(supervision: Supervision, transition: Transition, occurred: Occurred): Supervision {
  const { to, ground = supervision.ground, outcome = supervision.outcome } = transition;
  if (to === 'the same')
    return { ...supervision, reconsiderationUpheld: supervision.reconsiderationUpheld || transition.row === '34a' };
  const since = occurred.notBefore;
  return { ...supervision, status: to, ground, outcome, since, draftedBy: null, reconsiderationUpheld: false };
}

/** A prosecutor proposes the notice that the chief prosecutor could decide now (rule 561). */
export function proposeNotice(supervision: Supervision, circumstances: ReadonlySet<Circumstance>, officerId: string): Supervision {
  transitionOf(supervision, 'decideNotice', circumstances);
  if (supervision.draftedBy !== null) throw noticeAlreadyProposed(supervision.id);
  return { ...supervision, draftedBy: officerId };
}

/** The chief prosecutor does not follow the proposal. */
export function returnNotice(supervision: Supervision): Supervision {
  if (supervision.draftedBy === null) throw filingNoticeNotApproved(supervision.id);
  return { ...supervision, draftedBy: null };
}

/** A notice is decided by another person than the one who proposed it. */
export function refuseWithoutSecondPerson(
  { id, draftedBy }: Supervision,
  decider: { officerId: string; isSecondPerson: boolean },
): void {
  if (draftedBy === null || !decider.isSecondPerson || draftedBy === decider.officerId) throw filingNoticeNotApproved(id);
}

const sidesOf: Record<Who, readonly Side[]> = {
  system: [],
  clock: [],
  police: ['police'],
  prosecutor: ['procuratorate'],
  'chief-prosecutor': ['procuratorate'],
  'higher-procuratorate': ['higher'],
  both: ['procuratorate', 'police'],
};

/** Whether an act is one of this side at all. */
export function isActOf(side: Side, move: SupervisionMove): boolean {
  if (move === 'proposeNotice' || move === 'returnNotice') return side === 'procuratorate';
  return transitions.some((transition) => transition.act === move && byHand(transition) && sidesOf[transition.who].includes(side));
}

/** What an agency is in a supervision; null for one that takes no part. */
export function sideOf(supervision: Supervision, agencyId: string): Side | null {
  if (supervision.procuratorateAgencyId === agencyId) return 'procuratorate';
  if (supervision.addresseeAgencyId === agencyId) return 'police';
  return supervision.higherAgencyId === agencyId ? 'higher' : null;
}

const actsByHand: readonly SupervisionAct[] = [...new Set(transitions.filter(byHand).map(({ act }) => act))];

/** What a side may do now, by the table: nothing of it has been decided about a caller. */
export function allowedActions(
  supervision: Supervision,
  circumstances: ReadonlySet<Circumstance>,
  side: Side | null,
): SupervisionMove[] {
  if (side === null) return [];
  const acts: SupervisionMove[] = actsByHand.filter((act) => isActOf(side, act) && findTransition(supervision, act, circumstances));
  const isNoticeDue = acts.includes('decideNotice');
  const isProposed = supervision.draftedBy !== null;
  const steps: SupervisionMove[] = !isNoticeDue ? [] : isProposed ? ['returnNotice'] : ['proposeNotice'];
  return [...acts.filter((act) => act !== 'decideNotice' || isProposed), ...steps];
}
