import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** What kind of service a person is given. */
export const careKind = wordList({
  counselling: { en: 'Counselling', zh: '心理疏导' },
  medical: { en: 'Medical treatment', zh: '医疗' },
  psychiatric: { en: 'Psychiatric treatment', zh: '精神科治疗' },
  legal: { en: 'Legal help', zh: '法律帮助' },
  education: { en: 'School or lessons', zh: '就学' },
  'vocational-training': { en: 'Vocational training', zh: '职业技能培训' },
  employment: { en: 'Help to find work', zh: '就业帮扶' },
  housing: { en: 'Housing', zh: '住房' },
  language: { en: 'Language or interpreting', zh: '语言或翻译' },
  family: { en: 'Work with the family', zh: '家庭指导' },
  ...otherwise,
});
export type CareKind = z.infer<typeof careKind>;

/** Why a service cannot be given, or no longer. */
export const unavailableReason = wordList({
  'no-place': { en: 'No place free', zh: '名额已满' },
  'provider-closed': { en: 'The provider has closed', zh: '服务机构停止服务' },
  'none-in-region': { en: 'Nobody offers it in the region', zh: '当地无此服务' },
  'no-funds': { en: 'No funds', zh: '经费不足' },
  'no-interpreter': { en: 'No interpreter', zh: '无翻译人员' },
  'own-wish': { en: 'Own wish', zh: '本人意愿' },
  'person-left': { en: 'The person left', zh: '本人离开' },
  ...otherwise,
});
export type UnavailableReason = z.infer<typeof unavailableReason>;

/** How a person was found at a follow-up. */
export const followUpOutcome = wordList({
  well: { en: 'Well', zh: '情况良好' },
  'needs-help': { en: 'Needs more help', zh: '需要进一步帮助' },
  'at-risk': { en: 'At risk', zh: '存在风险' },
  'not-met': { en: 'Not met', zh: '未见到本人' },
  refused: { en: 'Did not want to be met', zh: '本人拒绝' },
  moved: { en: 'Moved away', zh: '已迁出' },
  ...otherwise,
});
export type FollowUpOutcome = z.infer<typeof followUpOutcome>;

/** Why support ends. */
export const supportEndReason = wordList({
  'goals-reached': { en: 'Goals reached', zh: '目标达成' },
  'own-wish': { en: 'Own wish', zh: '本人意愿' },
  'person-left': { en: 'The person left', zh: '本人离开' },
  'taken-over': { en: 'Taken over by another agency', zh: '由其他机构接续' },
  'not-reachable': { en: 'Not reachable for long', zh: '长期无法联系' },
  died: { en: 'Died', zh: '死亡' },
  ...otherwise,
});
export type SupportEndReason = z.infer<typeof supportEndReason>;

/** Why support is taken up again. */
export const supportReopenReason = wordList({
  relapse: { en: 'The old trouble is back', zh: '问题复发' },
  'new-need': { en: 'A new need', zh: '出现新的需求' },
  'own-wish': { en: 'Own wish', zh: '本人意愿' },
  'reachable-again': { en: 'Reachable again', zh: '恢复联系' },
  'at-risk': { en: 'At risk', zh: '存在风险' },
  ...otherwise,
});
export type SupportReopenReason = z.infer<typeof supportReopenReason>;
