import {
  acceptProtectionOrder,
  applyForProtectionOrder,
  issueProtectionOrder,
  lapseProtectionOrder,
  refuseProtectionOrder,
  serveProtectionOrder,
} from '@homeward/contracts';
import { date, long, needed, person, type ActLayout } from './layout.js';

/** The forms of a personal safety protection order: asked for, and decided by the court. */
export const protectionLayouts: Readonly<Record<string, ActLayout>> = {
  applyForProtectionOrder: {
    schema: applyForProtectionOrder,
    asksWhen: true,
    groups: [
      { title: 'whom', fields: [person, 'urgent'] },
      { title: 'applicant', fields: ['applicant', 'ground', 'will'] },
      { title: 'application', fields: ['respondent', 'safeContact', long('told')] },
    ],
  },
  acceptProtectionOrder: {
    schema: acceptProtectionOrder,
    asksWhen: true,
    groups: [{ title: 'application', fields: [{ path: 'orderId', as: 'order' }, 'urgent'] }],
  },
  issueProtectionOrder: {
    schema: issueProtectionOrder,
    asksWhen: true,
    groups: [{ title: 'terms', fields: [needed(date('validFrom')), needed(date('validTo')), needed('measures')] }],
  },
  refuseProtectionOrder: { schema: refuseProtectionOrder, asksWhen: true, groups: [{ title: 'reason', fields: ['reason'] }] },
  serveProtectionOrder: { schema: serveProtectionOrder, asksWhen: true, groups: [{ title: 'receiver', fields: ['to'] }] },
  lapseProtectionOrder: { schema: lapseProtectionOrder, groups: [{ title: 'what', fields: [] }] },
};
