import {
  closeCase,
  concludeInvestigation,
  decideFiling,
  detainSuspect,
  identifySuspect,
  identifyVictim,
  matchSample,
  noteProgress,
  proposeFiling,
  reclassifyVictim,
  releaseSuspect,
  reopenCase,
  returnFiling,
  suspectRole,
} from '@homeward/contracts';
import { agency, caseField, long, person, type ActLayout } from './layout.js';

const classing = ['status', 'minor', 'ageBand', 'identityKnown', 'located'];

/** The forms of investigation. */
export const investigationLayouts: Readonly<Record<string, ActLayout>> = {
  proposeFiling: {
    schema: proposeFiling,
    note: 'second-person',
    groups: [{ title: 'decision', fields: ['decision', 'reason', 'complainantKind', 'supervised'] }],
  },
  decideFiling: { schema: decideFiling, note: 'second-person', groups: [{ title: 'decision', fields: [] }] },
  returnFiling: { schema: returnFiling, groups: [{ title: 'decision', fields: [] }] },
  noteProgress: { schema: noteProgress, asksWhen: true, groups: [{ title: 'what', fields: [long('text'), 'severity'] }] },
  identifyVictim: {
    schema: identifyVictim,
    asksWhen: true,
    groups: [
      { title: 'whom', fields: [person, ...classing] },
      { title: 'identity', fields: ['name'] },
    ],
  },
  identifySuspect: {
    schema: identifySuspect,
    asksWhen: true,
    groups: [
      { title: 'whom', fields: [{ path: 'role', codes: suspectRole.options }, 'official'] },
      { title: 'identity', fields: ['name'] },
    ],
  },
  matchSample: {
    schema: matchSample,
    asksWhen: true,
    groups: [{ title: 'whom', fields: [caseField, person, { path: 'otherPersonId', as: 'person' }] }],
  },
  concludeInvestigation: {
    schema: concludeInvestigation,
    groups: [{ title: 'result', fields: ['outcome', agency('procuratorateAgencyId', 'procuratorate')] }],
  },
  closeCase: { schema: closeCase, groups: [{ title: 'result', fields: ['outcome'] }] },
  reopenCase: { schema: reopenCase, groups: [{ title: 'reason', fields: ['reason'] }] },
  reclassifyVictim: { schema: reclassifyVictim, fromRow: 'victim', groups: [{ title: 'whom', fields: classing }] },
  detainSuspect: { schema: detainSuspect, asksWhen: true, groups: [{ title: 'what', fields: [] }] },
  releaseSuspect: { schema: releaseSuspect, asksWhen: true, groups: [{ title: 'what', fields: [] }] },
};
