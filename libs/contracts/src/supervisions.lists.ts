import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** Where a filing supervision stands (Rules of the procuratorates 557–565). */
export const supervisionStatus = wordList({
  monitoring: { en: 'Watched until the filing decision', zh: '跟踪立案决定' },
  reviewing: { en: 'Under review', zh: '审查中' },
  'reasons-requested': { en: 'Reasons asked for', zh: '已要求说明理由' },
  'reasons-received': { en: 'Reasons received', zh: '已收到理由说明' },
  'correction-opinion': { en: 'Correction opinion sent', zh: '已提出纠正意见' },
  'reasons-upheld': { en: 'Reasons hold', zh: '理由成立' },
  'filing-notified': { en: 'Filing notice served', zh: '已通知立案' },
  'filing-overdue': { en: 'Not filed in time', zh: '逾期未立案' },
  'correction-issued': { en: 'Correction notice issued', zh: '已发出纠正违法通知书' },
  'reported-up': { en: 'Reported to the next procuratorate', zh: '已报上一级检察院' },
  filed: { en: 'Filed', zh: '已立案' },
  dunned: { en: 'Dunning letter sent', zh: '已催办' },
  'withdrawal-notified': { en: 'Withdrawal notice served', zh: '已通知撤销案件' },
  'withdrawal-contested': { en: 'Withdrawal notice contested', zh: '公安机关要求复议' },
  'withdrawal-in-review': { en: 'Withdrawal notice under review', zh: '上一级检察院复核中' },
  'withdrawal-overdue': { en: 'Not withdrawn in time', zh: '逾期未撤案' },
  withdrawn: { en: 'Case withdrawn', zh: '已撤销案件' },
  closed: { en: 'Ended', zh: '监督终结' },
});
export type SupervisionStatus = z.infer<typeof supervisionStatus>;

/** What a filing supervision is about. */
export const supervisionGround = wordList({
  'not-filed': { en: 'Should have been filed and was not', zh: '应当立案而不立案' },
  'overdue-decision': { en: 'No filing decision within the time', zh: '逾期不作立案决定' },
  'unlawful-filing': { en: 'Filed although it should not have been', zh: '不应当立案而立案' },
});
export type SupervisionGround = z.infer<typeof supervisionGround>;

/** How a filing supervision ended. */
export const supervisionOutcome = wordList({
  'filed-in-time': { en: 'Filed in time', zh: '依法按期立案' },
  'decision-right': { en: 'The decision of the police was right', zh: '公安机关决定正确' },
  'not-overdue': { en: 'The time had not passed', zh: '审查期限未届满' },
  'reasons-upheld': { en: 'The reasons held', zh: '不立案理由成立' },
  unresolved: { en: 'Consultation ended without filing', zh: '协商后仍未立案' },
  concluded: { en: 'The investigation was concluded', zh: '侦查终结' },
  rescinded: { en: 'The withdrawal notice was taken back', zh: '撤销案件通知已撤回' },
  withdrawn: { en: 'The case was withdrawn', zh: '已撤销案件' },
});
export type SupervisionOutcome = z.infer<typeof supervisionOutcome>;

/** Why a consultation between the higher organs ended without filing. */
export const consultationReason = wordList({
  'evidence-disputed': { en: 'The evidence stays disputed', zh: '对证据认识不一' },
  'conditions-changed': { en: 'The conditions of filing fell away', zh: '立案条件已不具备' },
  'higher-police-declined': { en: 'The higher police organ declined', zh: '上级公安机关不同意立案' },
  ...otherwise,
});
export type ConsultationReason = z.infer<typeof consultationReason>;
