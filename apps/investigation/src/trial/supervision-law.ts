import type { SupervisionGround, SupervisionStatus } from '@homeward/contracts';
import type { Supervision } from '../supervisions/supervision.js';
import type { Circumstance, SupervisionAct } from '../supervisions/transition.js';

type Known = (circumstance: Circumstance) => boolean;
type Rule = (ground: SupervisionGround, is: Known) => SupervisionStatus | false;
const always =
  (to: SupervisionStatus): Rule =>
  () =>
    to;

/** SPP rules 557–565 once more, written from the articles and not from the table: what may follow in each state. */
export const law: Record<SupervisionStatus, Partial<Record<SupervisionAct, Rule>>> = {
  monitoring: {
    caseFiled: (_ground, is) => (is('filed-without-supervision') ? 'closed' : is('filed-under-supervision') && 'filed'),
    filingLimitPassed: always('reviewing'),
    filingRefused: always('reviewing'),
  },
  reviewing: {
    findDecisionRight: always('closed'),
    findNotOverdue: (ground, is) => ground === 'overdue-decision' && is('filing-limit-running') && 'closed',
    askReasons: (ground, is) => {
      if (ground === 'not-filed') return 'reasons-requested';
      if (ground === 'overdue-decision') return is('filing-limit-passed') && 'reasons-requested';
      return is('abuse-evident') && is('before-arrest-and-file') && 'reasons-requested';
    },
  },
  'reasons-requested': {
    giveReasons: always('reasons-received'),
    caseFiled: (ground) => ground === 'overdue-decision' && 'filed',
    filingRefused: (ground) => ground === 'overdue-decision' && 'reasons-received',
    issueCorrectionOpinion: (ground, is) => ground === 'overdue-decision' && is('answer-overdue') && 'correction-opinion',
    decideNotice: (ground, is) => ground === 'not-filed' && is('answer-overdue') && 'filing-notified',
  },
  'reasons-received': {
    upholdReasons: always('reasons-upheld'),
    decideNotice: (ground) => (ground === 'unlawful-filing' ? 'withdrawal-notified' : 'filing-notified'),
  },
  'correction-opinion': { decideNotice: always('filing-notified') },
  'reasons-upheld': { tellVictim: always('closed') },
  'filing-notified': { caseFiled: always('filed'), noticePeriodPassed: always('filing-overdue') },
  'filing-overdue': { caseFiled: always('filed'), issueCorrectionNotice: always('correction-issued') },
  'correction-issued': {
    caseFiled: always('filed'),
    reportUp: (_ground, is) => is('correction-unheeded') && 'reported-up',
    withdrawCase: (ground) => ground === 'unlawful-filing' && 'withdrawn',
  },
  'reported-up': { caseFiled: always('filed'), endConsultation: always('closed') },
  filed: {
    issueDunningLetter: (_ground, is) => is('three-months-over') && 'dunned',
    investigationConcluded: always('closed'),
    withdrawCase: always('reviewing'),
  },
  dunned: {
    tellProgress: always('dunned'),
    issueDunningLetter: (_ground, is) => is('three-months-over') && 'dunned',
    investigationConcluded: always('closed'),
  },
  'withdrawal-notified': {
    withdrawCase: always('withdrawn'),
    contestWithdrawal: always('withdrawal-contested'),
    noticePeriodPassed: always('withdrawal-overdue'),
  },
  'withdrawal-contested': {
    decideReconsideration: (_ground, is) =>
      is('reconsideration-open') && (is('notice-wrong') ? 'closed' : is('notice-right') && 'withdrawal-contested'),
    askReview: (_ground, is) => is('reconsideration-upheld') && 'withdrawal-in-review',
    withdrawCase: (_ground, is) => is('reconsideration-upheld') && 'withdrawn',
  },
  'withdrawal-in-review': {
    decideReview: (_ground, is) => (is('notice-wrong') ? 'closed' : is('notice-right') && 'withdrawn'),
  },
  'withdrawal-overdue': { issueCorrectionNotice: always('correction-issued') },
  withdrawn: { tellParties: always('closed') },
  closed: {},
};

/** Where the act may lead by the articles; false where they know no such step. */
export function lawful(
  { status, ground }: Pick<Supervision, 'status' | 'ground'>,
  act: SupervisionAct,
  known: ReadonlySet<Circumstance>,
): SupervisionStatus | false {
  if (act === 'moveJurisdiction' || act === 'mattersMerged') return status !== 'closed' && status;
  return law[status][act]?.(ground, (circumstance) => known.has(circumstance)) ?? false;
}
