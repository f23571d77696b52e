import {
  askReasons,
  bareSupervisionMove,
  decideContest,
  endConsultation,
  laySupervisionBefore,
  moveSupervision,
  openSupervision,
  tellPersonOfSupervision,
} from '@homeward/contracts';
import { agency, caseField, person, type ActLayout } from './layout.js';

const bare: ActLayout = { schema: bareSupervisionMove, asksWhen: true, groups: [{ title: 'what', fields: [] }] };
const beforeSecondPerson: ActLayout = { ...bare, note: 'second-person' };
const telling: ActLayout = { schema: tellPersonOfSupervision, asksWhen: true, groups: [{ title: 'whom', fields: [person] }] };
const contest: ActLayout = { schema: decideContest, asksWhen: true, groups: [{ title: 'decision', fields: ['outcome'] }] };
const layingBefore: ActLayout = {
  schema: laySupervisionBefore,
  asksWhen: true,
  groups: [{ title: 'receiver', fields: [agency('toAgencyId', 'procuratorate')] }],
};

/** The forms of filing supervision: the procuratorate supervises, the police answer. */
export const supervisionLayouts: Readonly<Record<string, ActLayout>> = {
  openSupervision: {
    schema: openSupervision,
    asksWhen: true,
    groups: [
      { title: 'whom', fields: [caseField, agency('addresseeAgencyId', 'public-security')] },
      { title: 'basis', fields: ['ground', 'trigger'] },
    ],
  },
  findDecisionRight: bare,
  findNotOverdue: bare,
  askReasons: { schema: askReasons, asksWhen: true, groups: [{ title: 'basis', fields: ['abuseEvidence'] }] },
  issueCorrectionOpinion: bare,
  proposeNotice: beforeSecondPerson,
  decideNotice: beforeSecondPerson,
  returnNotice: bare,
  upholdReasons: bare,
  tellVictim: telling,
  issueCorrectionNotice: bare,
  issueDunningLetter: bare,
  decideReconsideration: contest,
  reportUp: layingBefore,
  endConsultation: { schema: endConsultation, asksWhen: true, groups: [{ title: 'reason', fields: ['reason'] }] },
  askReview: layingBefore,
  decideReview: contest,
  moveJurisdiction: {
    schema: moveSupervision,
    asksWhen: true,
    groups: [
      {
        title: 'receiver',
        fields: [agency('procuratorateAgencyId', 'procuratorate'), agency('addresseeAgencyId', 'public-security')],
      },
    ],
  },
  giveReasons: bare,
  tellProgress: bare,
  withdrawCase: bare,
  contestWithdrawal: bare,
  tellParties: telling,
};
