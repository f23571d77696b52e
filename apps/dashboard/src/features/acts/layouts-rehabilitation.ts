import {
  agreePlan,
  aidSource,
  applyForAid,
  assessNeeds,
  decideAid,
  endSupport,
  giveUpService,
  holdFollowUp,
  holdService,
  keepSupport,
  proposeAidDecision,
  proposeSupportEnd,
  recordUnavailableService,
  reopenSupport,
  returnAid,
  revisePlan,
  scheduleService,
} from '@homeward/contracts';
import { long, needed, person, type ActLayout } from './layout.js';

/** The forms of rehabilitation. */
export const rehabilitationLayouts: Readonly<Record<string, ActLayout>> = {
  assessNeeds: {
    schema: assessNeeds,
    asksWhen: true,
    groups: [{ title: 'needs', fields: [person, 'counsellingNeeded', 'medicalNeeded', 'aidNeeded', long('details.findings')] }],
  },
  agreePlan: {
    schema: agreePlan,
    groups: [{ title: 'plan', fields: [person, needed('agreedWith'), 'sources', long('details.text')] }],
  },
  revisePlan: {
    schema: revisePlan,
    fromRow: true,
    groups: [{ title: 'plan', fields: ['agreedWith', 'sources', long('details.text')] }],
  },
  scheduleService: {
    schema: scheduleService,
    groups: [{ title: 'what', fields: [person, 'kind', 'details.provider', 'details.appointment', long('details.before')] }],
  },
  holdService: { schema: holdService, asksWhen: true, groups: [{ title: 'what', fields: ['sessionNo', long('details.after')] }] },
  recordUnavailableService: { schema: recordUnavailableService, groups: [{ title: 'what', fields: [person, 'kind', 'reason'] }] },
  giveUpService: { schema: giveUpService, groups: [{ title: 'reason', fields: ['reason'] }] },
  applyForAid: {
    schema: applyForAid,
    groups: [
      {
        title: 'what',
        fields: [
          person,
          { path: 'source', codes: aidSource.options },
          'complete',
          long('details.circumstances'),
          long('details.missingPapers'),
        ],
      },
    ],
  },
  proposeAidDecision: {
    schema: proposeAidDecision,
    note: 'second-person',
    groups: [{ title: 'decision', fields: ['outcome', 'details.amount', 'details.currency', long('details.grounds')] }],
  },
  decideAid: { schema: decideAid, note: 'second-person', groups: [{ title: 'decision', fields: [] }] },
  returnAid: { schema: returnAid, groups: [{ title: 'decision', fields: [] }] },
  holdFollowUp: {
    schema: holdFollowUp,
    asksWhen: true,
    groups: [{ title: 'what', fields: [person, 'outcome', 'occurrence', long('details.notes')] }],
  },
  proposeSupportEnd: {
    schema: proposeSupportEnd,
    note: 'second-person',
    groups: [{ title: 'reason', fields: ['reason', 'hearing'] }],
  },
  endSupport: { schema: endSupport, note: 'second-person', groups: [{ title: 'decision', fields: [] }] },
  keepSupport: { schema: keepSupport, groups: [{ title: 'decision', fields: [] }] },
  reopenSupport: { schema: reopenSupport, groups: [{ title: 'reason', fields: ['reason'] }] },
};
