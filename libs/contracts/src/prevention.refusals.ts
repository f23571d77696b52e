import type { Words } from './refusals.js';

/** Refusals of prevention. */
export const preventionRefusals = {
  'prevention.lesson-not-found': { en: 'Not found.', zh: '未找到。' },
  'prevention.operation-not-found': { en: 'Not found.', zh: '未找到。' },
  'prevention.lesson-already-recorded': { en: 'The lesson is recorded already.', zh: '复盘已记录。' },
  'prevention.end-given-twice': {
    en: 'Give the last day or the number of months, not both.',
    zh: '结束日期与持续月数只能填写一项。',
  },
  'prevention.start-missing': {
    en: 'The first day is needed to count the months.',
    zh: '按月数计算须填写开始日期。',
  },
  'prevention.days-crossed': { en: 'The operation ends before it begins.', zh: '起止日期颠倒。' },
  'prevention.region-unknown': { en: 'This region code never existed.', zh: '该区划代码从未存在。' },
  'prevention.agency-unknown': { en: 'This agency is not in the registry.', zh: '登记册中没有该机构。' },
  'prevention.operation-overlaps-own-predecessor': {
    en: 'The operation begins before its predecessor ends.',
    zh: '行动开始日期与前一行动重叠。',
  },
  'prevention.successor-exists': { en: 'The operation has a successor already.', zh: '该行动已有后续行动。' },
  'prevention.operation-not-open': { en: 'The operation does not run.', zh: '专项行动不在进行中。' },
  'prevention.operation-closed': {
    en: 'The operation has ended; its tagging rule is frozen.',
    zh: '专项行动已结束，归类规则已固定。',
  },
  'prevention.not-an-extension': { en: 'The new last day is not later.', zh: '新的结束日期未晚于原日期。' },
  'prevention.operation-still-runs': { en: 'The last day has not passed yet.', zh: '行动期限尚未届满。' },
  'prevention.report-not-frozen': {
    en: 'The operation has to end before its report is written.',
    zh: '行动结束后方可形成总结报告。',
  },
  'prevention.report-missing': { en: 'The closing report is not written.', zh: '尚无总结报告。' },
  'prevention.report-already-written': { en: 'The closing report is written already.', zh: '总结报告已形成。' },
  'prevention.participant-needed': {
    en: 'Another organ that takes part has to sign.',
    zh: '须由另一参与单位签署。',
  },
  'prevention.already-signed': { en: 'Your agency has signed already.', zh: '本单位已签署。' },
  'prevention.second-signature-missing': {
    en: 'A second participant has not signed the closing report.',
    zh: '总结报告缺少另一参与单位的签署。',
  },
} as const satisfies Record<string, Words>;
