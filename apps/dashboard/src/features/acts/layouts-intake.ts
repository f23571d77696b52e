import {
  acceptClue,
  askReporter,
  closeClue,
  dismissClue,
  issueReceipt,
  registerClue,
  supplementClue,
  triageClue,
} from '@homeward/contracts';
import { long, needed, type ActLayout } from './layout.js';

/** The forms of clue-intake. */
export const intakeLayouts: Readonly<Record<string, ActLayout>> = {
  registerClue: {
    schema: registerClue,
    outsideMatter: true,
    asksWhen: true,
    groups: [
      { title: 'what', fields: [needed(long('narrative')), needed('violationKinds'), needed('regionCode')] },
      { title: 'whom', fields: ['subjectKinds', 'minor', 'riskFlags', 'severity'] },
      { title: 'how', fields: ['channel', 'sourceRef', 'discovererLevel', 'discovererOrg', 'purposes', 'sensitivity'] },
      {
        title: 'reporter',
        fields: ['reporter.class', 'reporter.name', 'reporter.contact', 'reporter.safeToContact', 'reporter.language'],
      },
    ],
  },
  supplementClue: { schema: supplementClue, asksWhen: true, groups: [{ title: 'what', fields: ['kind', long('text')] }] },
  issueReceipt: { schema: issueReceipt, groups: [{ title: 'receipt', fields: [] }] },
  triageClue: {
    schema: triageClue,
    fromRow: true,
    groups: [
      { title: 'class', fields: ['severity', 'violationKinds', 'subjectKinds', 'minor', 'riskFlags', 'located'] },
      { title: 'course', fields: ['purposes', 'disposition', 'loweringReason'] },
    ],
  },
  acceptClue: { schema: acceptClue, groups: [{ title: 'course', fields: ['route'] }] },
  dismissClue: {
    schema: dismissClue,
    note: 'second-person',
    groups: [{ title: 'reason', fields: ['reason', long('explanation')] }],
  },
  askReporter: { schema: askReporter, movesNothing: true, groups: [{ title: 'message', fields: ['about', long('text')] }] },
  closeClue: { schema: closeClue, groups: [{ title: 'result', fields: ['purpose', 'outcome'] }] },
};
