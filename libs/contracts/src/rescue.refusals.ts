import type { Words } from './refusals.js';

/** Refusals of rescue. */
export const rescueRefusals = {
  'rescue.rescue-not-found': { en: 'Not found.', zh: '未找到。' },
  'rescue.recovered-person-not-found': { en: 'Not found.', zh: '未找到。' },
  'rescue.protection-order-not-found': { en: 'Not found.', zh: '未找到。' },
  'rescue.protection-ruling-not-found': { en: 'Not found.', zh: '未找到。' },
  'rescue.only-in-history': {
    en: 'Only an import of history may leave this open.',
    zh: '仅历史导入可留空此项。',
  },
  'rescue.minor-without-female-staff': {
    en: 'A rescue of a girl needs a woman in the team.',
    zh: '解救女童须有女性工作人员参加。',
  },
  'rescue.rescue-not-planned': { en: 'The rescue does not wait for approval.', zh: '解救方案不在待批准状态。' },
  'rescue.rescue-not-approved': { en: 'The rescue has not been approved.', zh: '解救方案未获批准。' },
  'rescue.rescue-not-started': { en: 'The rescue has not begun.', zh: '解救行动未开始。' },
  'rescue.rescue-ended': { en: 'The rescue has ended.', zh: '解救行动已结束。' },
  'rescue.second-person-needed': {
    en: 'Another person than the one who planned or approved has to decide this.',
    zh: '须由制定方案或已批准者以外的人员批准。',
  },
  'rescue.approval-not-awaited': {
    en: 'The approval that is missing is not yours to give.',
    zh: '尚缺的批准不属于您的职权。',
  },
  'rescue.persons-not-accounted': {
    en: 'The number differs from the persons recorded for this rescue.',
    zh: '人数与已登记的被解救人员不符。',
  },
  'rescue.wish-missing': { en: 'What the person wants has to be recorded.', zh: '须记录本人意愿。' },
  'rescue.person-already-recovered': { en: 'This person is recorded as recovered already.', zh: '该人员已登记为被解救。' },
  'rescue.person-handed-over': { en: 'The person has been handed over.', zh: '该人员已移交。' },
  'rescue.ground-missing': { en: 'Say why the person does not apply.', zh: '须说明本人不能申请的原因。' },
  'rescue.will-missing': { en: 'The person has to want this.', zh: '须尊重本人意愿。' },
  'rescue.applicant-not-entitled': {
    en: 'This applicant may not apply on behalf of the person.',
    zh: '该主体无权代为申请。',
  },
  'rescue.order-already-accepted': { en: 'A court has accepted this application.', zh: '法院已受理该申请。' },
  'rescue.order-not-waiting': { en: 'The application has been decided.', zh: '该申请已作出裁定。' },
  'rescue.order-not-issued': { en: 'No order is in force.', zh: '没有生效的保护令。' },
  'rescue.order-lapsed': { en: 'The order has lapsed.', zh: '保护令已失效。' },
  'rescue.order-still-valid': { en: 'The order is still valid.', zh: '保护令仍在有效期内。' },
  'rescue.validity-missing': { en: 'Say from when to when the order is valid.', zh: '须写明保护令有效期。' },
  'rescue.validity-crossed': { en: 'The order ends before it begins.', zh: '有效期起止日期颠倒。' },
  'rescue.validity-too-long': { en: 'An order is valid for six months at most.', zh: '保护令有效期不超过六个月。' },
  'rescue.measure-missing': { en: 'An order says at least one measure.', zh: '保护令至少包括一项措施。' },
} as const satisfies Record<string, Words>;
