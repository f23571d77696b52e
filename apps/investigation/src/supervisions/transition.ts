import type { SupervisionGround, SupervisionOutcome, SupervisionStatus } from '@homeward/contracts';

/** What people do by hand; each is an operation of the API. */
export type HandAct =
  | 'openSupervision'
  | 'findDecisionRight'
  | 'findNotOverdue'
  | 'askReasons'
  | 'giveReasons'
  | 'issueCorrectionOpinion'
  | 'decideNotice'
  | 'upholdReasons'
  | 'tellVictim'
  | 'issueCorrectionNotice'
  | 'reportUp'
  | 'endConsultation'
  | 'issueDunningLetter'
  | 'tellProgress'
  | 'withdrawCase'
  | 'contestWithdrawal'
  | 'decideReconsideration'
  | 'askReview'
  | 'decideReview'
  | 'tellParties'
  | 'moveJurisdiction';

/** What is heard: facts about the case, and periods of which the clock says that they are over. */
export type HeardAct =
  | 'clueAccepted'
  | 'caseFiled'
  | 'filingRefused'
  | 'filingLimitPassed'
  | 'noticePeriodPassed'
  | 'investigationConcluded'
  | 'mattersMerged';

export type SupervisionAct = HandAct | HeardAct;

/** What must be so for a transition, beside the state and the ground. */
export type Circumstance =
  | 'filing-limit-passed'
  | 'filing-limit-running'
  | 'filed-under-supervision'
  | 'filed-without-supervision'
  | 'abuse-evident'
  | 'before-arrest-and-file'
  | 'answer-overdue'
  | 'correction-unheeded'
  | 'three-months-over'
  | 'notice-wrong'
  | 'notice-right'
  | 'reconsideration-open'
  | 'reconsideration-upheld';

export type Who = 'system' | 'clock' | 'police' | 'prosecutor' | 'chief-prosecutor' | 'higher-procuratorate' | 'both';

/** Facts that a transition leaves behind it; one without any is silent. */
export type SupervisionFact =
  | 'supervision.opened'
  | 'reasons.requested'
  | 'reasons.received'
  | 'reasons.upheld'
  | 'reasons.rejected'
  | 'filing.notified'
  | 'withdrawal.notified'
  | 'withdrawal.reconsideration-requested'
  | 'withdrawal.reconsideration-decided'
  | 'correction.issued'
  | 'supervision.reported-up'
  | 'dunning.issued'
  | 'victim.informed'
  | 'case.withdrawn'
  | 'supervision.concluded';

/** One line of the table: from where, by what, under which guard, to where, by whom, and what is told. */
export interface Transition {
  /** The number of the row; a letter where one row of the law has several steps. */
  row: string;
  from: 'nothing' | 'any open state' | readonly SupervisionStatus[];
  act: SupervisionAct;
  grounds?: readonly SupervisionGround[];
  when?: readonly Circumstance[];
  to: SupervisionStatus | 'the same';
  /** From here on it is about this. */
  ground?: SupervisionGround;
  outcome?: SupervisionOutcome;
  who: Who;
  facts: readonly SupervisionFact[];
  /** Articles of the SPP rules of 2019 unless another text is named. */
  basis: string;
}
