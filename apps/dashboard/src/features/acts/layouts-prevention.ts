import {
  closeOperation,
  endOperation,
  extendOperation,
  openOperation,
  reportOperation,
  setTaggingRule,
  signClosingReport,
} from '@homeward/contracts';
import { date, long, type ActLayout } from './layout.js';

/** The forms of special operations. */
export const preventionLayouts: Readonly<Record<string, ActLayout>> = {
  openOperation: {
    schema: openOperation,
    outsideMatter: true,
    groups: [
      { title: 'what', fields: ['title', 'legalBasis'] },
      { title: 'span', fields: [date('startsOn'), date('endsOn'), 'months'] },
      {
        title: 'participants',
        fields: [
          { path: 'participants', as: 'agencies' },
          { path: 'regions', as: 'words' },
        ],
      },
      { title: 'objectives', fields: [{ path: 'objectives', as: 'objectives' }] },
    ],
  },
  setTaggingRule: {
    schema: setTaggingRule,
    groups: [{ title: 'tagging', fields: ['rule.dateField', 'rule.kinds', { path: 'rule.regions', as: 'words' }] }],
  },
  extendOperation: { schema: extendOperation, groups: [{ title: 'span', fields: [date('endsOn')] }] },
  endOperation: { schema: endOperation, groups: [{ title: 'what', fields: [] }] },
  reportOperation: { schema: reportOperation, groups: [{ title: 'result', fields: [long('report')] }] },
  signClosingReport: { schema: signClosingReport, note: 'second-person', groups: [{ title: 'decision', fields: [] }] },
  closeOperation: { schema: closeOperation, note: 'second-person', groups: [{ title: 'what', fields: [] }] },
};
