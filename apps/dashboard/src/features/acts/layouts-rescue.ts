import {
  approveRescue,
  callOffRescue,
  completeRescue,
  planRescue,
  recordNeeds,
  recordRecovery,
  startRescue,
} from '@homeward/contracts';
import { long, needed, person, type ActLayout } from './layout.js';

const needs = ['medical', 'safety', 'food', 'language', 'contact', 'clothing', 'separateRoom'];

/** The forms of rescue. */
export const rescueLayouts: Readonly<Record<string, ActLayout>> = {
  planRescue: {
    schema: planRescue,
    note: 'second-person',
    groups: [
      { title: 'where', fields: ['place', long('risk'), 'severity'] },
      { title: 'whom', fields: ['minors', 'girls', needed('femaleStaff'), 'officialsInvolved'] },
    ],
  },
  approveRescue: { schema: approveRescue, note: 'second-person', groups: [{ title: 'decision', fields: [] }] },
  startRescue: { schema: startRescue, asksWhen: true, groups: [{ title: 'what', fields: [] }] },
  completeRescue: { schema: completeRescue, asksWhen: true, groups: [{ title: 'result', fields: ['recovered'] }] },
  callOffRescue: { schema: callOffRescue, groups: [{ title: 'reason', fields: ['reason'] }] },
  recordRecovery: {
    schema: recordRecovery,
    asksWhen: true,
    groups: [
      { title: 'whom', fields: [person, 'minor', 'ageBand', 'parentsKnown', 'identityKnown'] },
      { title: 'identity', fields: ['name', 'wish'] },
    ],
  },
  recordNeeds: {
    schema: recordNeeds,
    groups: [
      { title: 'needs', fields: needs.map((need) => `needs.${need}`) },
      { title: 'remark', fields: [long('remark')] },
    ],
  },
};
