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
  'resettlement.reunion-already-planned': { en: 'A return of this person is planned already.', zh: '该人员已有待执行的返家计划。' },
  'resettlement.reunion-already-carried-out': {
    en: 'This person has returned; a new return is planned after this one has failed.',
    zh: '该人员已返家；须先登记返家失败，方可另行计划。',
  },
  'resettlement.placement-exists': {
    en: 'A placement of this person is proposed or in place; have it decided, changed or ended.',
    zh: '该人员已有待决定或生效的安置，请先作出决定，或提出变更、结束。',
  },
  'resettlement.identity-already-confirmed': {
    en: 'Who the person is was confirmed in this way already; a correction names another document or comparison.',
    zh: '身份已以该方式确认；如需更正，须写明另一证件或比对编号。',
  },
  'resettlement.already-received': { en: 'This reception was recorded already.', zh: '该次接收已登记。' },
  'resettlement.family-notice-already-published': { en: 'This notice was recorded already.', zh: '该寻亲公告已登记。' },
  'resettlement.guardianship-suit-already-open': {
    en: 'A suit on the guardianship of this person is not decided yet.',
    zh: '该人员的监护权案件尚未裁判。',
  },
  'resettlement.guardianship-suit-decided': { en: 'The court has decided already.', zh: '法院已作出裁判。' },
} as const satisfies Record<string, Words>;
