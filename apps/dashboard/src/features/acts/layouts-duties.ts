import {
  acknowledgeDuty,
  cancelDuty,
  correctStart,
  decideExtension,
  proposeStart,
  putDutyAside,
  reassignDuty,
  remindDuty,
  requestExtension,
} from '@homeward/contracts';
import { long, type ActLayout } from './layout.js';

/** The forms of what an officer orders of a duty. */
export const dutyLayouts: Readonly<Record<string, ActLayout>> = {
  acknowledgeDuty: { schema: acknowledgeDuty, groups: [{ title: 'what', fields: [{ path: 'rung', as: 'rung' }, long('plan')] }] },
  requestExtension: {
    schema: requestExtension,
    note: 'second-person',
    groups: [{ title: 'extension', fields: [{ path: 'extensionId', as: 'extension' }, long('ground')] }],
  },
  decideExtension: {
    schema: decideExtension,
    groups: [{ title: 'decision', fields: [{ path: 'requestId', as: 'request' }, 'granted', long('reason')] }],
  },
  proposeStart: {
    schema: proposeStart,
    note: 'second-person',
    groups: [{ title: 'start', fields: [{ path: 'start', as: 'day-or-time' }, { path: 'sha256', as: 'digest' }, long('reason')] }],
  },
  correctStart: {
    schema: correctStart,
    groups: [{ title: 'decision', fields: ['agreed', { path: 'sha256', as: 'digest' }, long('reason')] }],
  },
  // Back to the desk is chosen like a person: a form that was sent without a look takes nobody's duty away.
  reassignDuty: { schema: reassignDuty, groups: [{ title: 'holder', fields: [{ path: 'holderId', as: 'holder', needed: true }] }] },
  cancelDuty: { schema: cancelDuty, groups: [{ title: 'reason', fields: ['reason', long('remark')] }] },
  remindDuty: { schema: remindDuty, groups: [{ title: 'what', fields: [] }] },
  putDutyAside: { schema: putDutyAside, groups: [{ title: 'aside', fields: [{ path: 'until', as: 'moment' }, long('reason')] }] },
};
