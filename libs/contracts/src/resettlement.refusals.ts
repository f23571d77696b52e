import type { Words } from './refusals.js';

/** Refusals of resettlement. */
export const resettlementRefusals = {
  'resettlement.reception-not-found': { en: 'Not found.', zh: '未找到。' },
  'resettlement.placement-not-found': { en: 'Not found.', zh: '未找到。' },
  'resettlement.search-not-found': { en: 'Not found.', zh: '未找到。' },
  'resettlement.family-notice-not-found': { en: 'Not found.', zh: '未找到。' },
  'resettlement.identity-not-found': { en: 'Not found.', zh: '未找到。' },
  'resettlement.reunion-not-found': { en: 'Not found.', zh: '未找到。' },
  'resettlement.guardianship-suit-not-found': { en: 'Not found.', zh: '未找到。' },
  'resettlement.placement-not-in-place': { en: 'The placement is not in place.', zh: '当前无生效的安置。' },
  'resettlement.placement-not-proposed': { en: 'Nothing is proposed for this placement.', zh: '该安置没有待决定的意见。' },
  'resettlement.second-person-needed': {
    en: 'Another person than the one who proposed has to decide this.',
    zh: '须由提出意见者以外的人员决定。',
  },
  'resettlement.search-already-open': {
    en: 'The family of this person is being searched for already.',
    zh: '该人员的寻亲已在进行。',
  },
  'resettlement.search-ended': { en: 'The search has ended.', zh: '寻亲已结束。' },
  'resettlement.wish-missing': { en: "The person's own wish is missing.", zh: '缺少本人意愿。' },
  'resettlement.wish-to-stay': { en: 'The person wishes to stay.', zh: '本人愿意留下。' },
  'resettlement.receiver-not-accepted': { en: 'The receiving agency has not accepted.', zh: '接收单位尚未接受。' },
  'resettlement.destination-unsafe': { en: 'The destination is not known to be safe.', zh: '目的地安全未确认。' },
  'resettlement.identity-not-confirmed': { en: 'Who the person is has not been confirmed.', zh: '身份尚未确认。' },
  'resettlement.reunion-not-planned': { en: 'The return is not waiting to be carried out.', zh: '该返家计划不在待执行状态。' },
  'resettlement.reunion-failed': { en: 'This return failed already.', zh: '该返家已失败。' },
  'resettlement.notice-still-running': { en: 'The family notice is still out.', zh: '寻亲公告期未满。' },
  'resettlement.guardianship-suit-decided': { en: 'The court has decided already.', zh: '法院已作出裁判。' },
} as const satisfies Record<string, Words>;
