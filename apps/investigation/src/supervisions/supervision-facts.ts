import {
  caseWithdrawn,
  correctionIssued,
  dunningIssued,
  filingNotified,
  reasonsReceived,
  reasonsRejected,
  reasonsRequested,
  reasonsUpheld,
  supervisionConcluded,
  supervisionOpened,
  supervisionReportedUp,
  victimInformed,
  withdrawalNotified,
  withdrawalReconsiderationDecided,
  withdrawalReconsiderationRequested,
  type FactContract,
} from '@homeward/contracts';
import type { Supervision } from './supervision.js';
import type { SupervisionFact, Transition } from './transition.js';

/** What an act tells beside the supervision itself. */
export interface Told {
  personId?: string;
}

/** A fact of a transition, ready for the outbox. */
export interface Telling {
  contract: FactContract;
  data: Record<string, unknown>;
  /** Whose act it is. */
  agencyId: string;
}

/** What a transition tells, from the supervision as it is afterwards. */
export function tellingsOf(transition: Transition, after: Supervision, told: Told & { byAgencyId: string }): Telling[] {
  const { id: supervisionId, caseId, addresseeAgencyId, procuratorateAgencyId } = after;
  const of = { supervisionId, caseId };
  const stage = transition.row.startsWith('35') || transition.row === '34b' ? 'review' : 'reconsideration';
  const all: Record<SupervisionFact, Omit<Telling, 'agencyId'>> = {
    'supervision.opened': { contract: supervisionOpened, data: { ...of, trigger: after.trigger, minor: after.minor } },
    'reasons.requested': { contract: reasonsRequested, data: { ...of, ground: after.ground, addresseeAgencyId } },
    'reasons.received': { contract: reasonsReceived, data: of },
    'reasons.upheld': { contract: reasonsUpheld, data: of },
    'reasons.rejected': { contract: reasonsRejected, data: of },
    'filing.notified': { contract: filingNotified, data: { ...of, addresseeAgencyId } },
    'withdrawal.notified': { contract: withdrawalNotified, data: { ...of, addresseeAgencyId } },
    'withdrawal.reconsideration-requested': {
      contract: withdrawalReconsiderationRequested,
      data: { ...of, stage, toAgencyId: stage === 'review' ? after.higherAgencyId : procuratorateAgencyId },
    },
    'withdrawal.reconsideration-decided': {
      contract: withdrawalReconsiderationDecided,
      data: { ...of, stage, outcome: after.outcome === 'rescinded' ? 'rescinded' : 'upheld' },
    },
    'correction.issued': {
      contract: correctionIssued,
      data: { ...of, kind: after.status === 'correction-opinion' ? 'opinion' : 'notice', addresseeAgencyId },
    },
    'supervision.reported-up': { contract: supervisionReportedUp, data: { ...of, toAgencyId: after.higherAgencyId } },
    'dunning.issued': { contract: dunningIssued, data: { ...of, addresseeAgencyId } },
    'victim.informed': {
      contract: victimInformed,
      data: { personId: told.personId, caseId, about: after.outcome === 'withdrawn' ? 'case-withdrawn' : 'no-filing-stands' },
    },
    'case.withdrawn': { contract: caseWithdrawn, data: { caseId, addresseeAgencyId: procuratorateAgencyId } },
    'supervision.concluded': { contract: supervisionConcluded, data: { supervisionId, outcome: after.outcome } },
  };
  // A case is withdrawn by the police, also where a higher procuratorate found that it has to be; a supervision is the procuratorate's, also
  // where an act of the police ends it.
  const ownerOf = (fact: SupervisionFact) => {
    if (fact === 'case.withdrawn') return addresseeAgencyId;
    return fact === 'supervision.concluded' && told.byAgencyId === addresseeAgencyId ? procuratorateAgencyId : told.byAgencyId;
  };
  return transition.facts.map((fact) => ({ ...all[fact], agencyId: ownerOf(fact) }));
}
