import type { Words } from './refusals.js';

/** Refusals of rehabilitation. */
export const rehabilitationRefusals = {
  'rehabilitation.assessment-not-found': { en: 'Not found.', zh: '未找到。' },
  'rehabilitation.plan-not-found': { en: 'Not found.', zh: '未找到。' },
  'rehabilitation.service-not-found': { en: 'Not found.', zh: '未找到。' },
  'rehabilitation.aid-not-found': { en: 'Not found.', zh: '未找到。' },
  'rehabilitation.follow-up-not-found': { en: 'Not found.', zh: '未找到。' },
  'rehabilitation.support-not-found': { en: 'Not found.', zh: '未找到。' },
  'rehabilitation.second-person-needed': {
    en: 'Another person than the one who proposed has to decide this.',
    zh: '须由提出意见者以外的人员决定。',
  },
  'rehabilitation.no-assessment': { en: 'The needs of this person have not been assessed.', zh: '尚未对该人员进行需求评估。' },
  'rehabilitation.plan-exists': { en: 'A plan was agreed already; revise it.', zh: '已有帮扶方案，请修订。' },
  'rehabilitation.support-ended': { en: 'The support has ended.', zh: '帮扶已结束。' },
  'rehabilitation.support-not-active': { en: 'The support is not active.', zh: '帮扶不在进行中。' },
  'rehabilitation.support-end-not-proposed': { en: 'The end of support was not proposed.', zh: '没有待决定的结束帮扶意见。' },
  'rehabilitation.support-not-ended': { en: 'The support has not ended.', zh: '帮扶尚未结束。' },
  'rehabilitation.person-not-heard': { en: 'The person has to be heard first.', zh: '须先听取本人意见。' },
  'rehabilitation.reason-missing': { en: 'A reason is needed.', zh: '须说明理由。' },
  'rehabilitation.service-not-scheduled': { en: 'The service is not scheduled.', zh: '该服务未安排。' },
  'rehabilitation.session-already-held': { en: 'This session was recorded already.', zh: '该次服务已记录。' },
  'rehabilitation.source-unknown': { en: 'This source of help is unknown.', zh: '救助来源未知。' },
  'rehabilitation.origin-agency-unknown': { en: 'This agency is unknown.', zh: '该机构未知。' },
  'rehabilitation.aid-not-applied': { en: 'No decision can be proposed for this application.', zh: '当前不能对该申请提出意见。' },
  'rehabilitation.aid-not-proposed': { en: 'No decision is proposed for this application.', zh: '该申请没有待决定的意见。' },
  'rehabilitation.follow-up-exists': { en: 'This follow-up was recorded already.', zh: '该次回访已记录。' },
  'rehabilitation.minimum-period-running': {
    en: 'Support goes on for a shortest time that is not over.',
    zh: '法定最短支持期限未满。',
  },
} as const satisfies Record<string, Words>;
