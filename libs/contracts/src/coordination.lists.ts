import type * as z from 'zod';
import type { Words } from './refusals.js';
import { otherwise, wordList } from './word-list.js';

/** How a matter ends; a matter whose work is done is `completed`, one whose clues were all dismissed is `dismissed`. */
export const matterOutcome = wordList({
  completed: { en: 'All work is done', zh: '各环节均已办结' },
  dismissed: { en: 'Every clue was dismissed', zh: '线索均不予受理' },
  solved: { en: 'Solved', zh: '已侦破' },
  settled: { en: 'Settled', zh: '已妥善处理' },
  'handed-over': { en: 'Handed over outside Homeward', zh: '已移交系统外机关' },
  unsolved: { en: 'Cannot be solved for now', zh: '暂无法查清' },
  'opened-by-mistake': { en: 'Opened by mistake', zh: '误建' },
  ...otherwise,
});
export type MatterOutcome = z.infer<typeof matterOutcome>;

/** Why an agency may no longer read a matter. */
export const shareEndReason = wordList({
  'transfer-withdrawn': { en: 'The transfer was withdrawn', zh: '移送已撤回' },
  'transfer-refused': { en: 'The transfer was returned', zh: '移送已退回' },
  'transfer-redirected': { en: 'The transfer goes to another agency', zh: '移送已改送其他机关' },
  'transfer-expired': { en: 'The transfer was never answered', zh: '移送逾期未答复' },
  'transfer-accepted': { en: 'A wider right took its place', zh: '已接收，改为可读' },
  'wall-raised': { en: 'A wall of conflict stands', zh: '已设利益冲突隔离' },
});
export type ShareEndReason = z.infer<typeof shareEndReason>;

/** What a duty is about. */
export const dutySubject = wordList({
  matter: { en: 'Matter', zh: '事项' },
  clue: { en: 'Clue', zh: '线索' },
  case: { en: 'Case', zh: '案件' },
  person: { en: 'Person', zh: '人员' },
  transfer: { en: 'Transfer', zh: '移送' },
  operation: { en: 'Operation', zh: '专项行动' },
  other: { en: 'Other', zh: '其他' },
});
export type DutySubject = z.infer<typeof dutySubject>;

/** Why a duty is no longer owed. */
export const dutyCancelReason = wordList({
  'cancelling-fact': { en: 'Something happened that ends it', zh: '出现终止事由' },
  superseded: { en: 'A stricter duty took its place', zh: '被更严格的义务取代' },
  'matter-closed': { en: 'The matter was closed', zh: '事项已关闭' },
  merged: { en: 'It goes on as one with that of another matter', zh: '已并案办理' },
  unfounded: { en: 'What it followed from turned out not to be so', zh: '所依据的逾期或届满经查并不成立' },
  'no-longer-needed': { en: 'No longer needed', zh: '不再需要' },
  'done-otherwise': { en: 'Done in another way', zh: '已以其他方式履行' },
  'opened-by-mistake': { en: 'Opened by mistake', zh: '误建' },
  ...otherwise,
});
export type DutyCancelReason = z.infer<typeof dutyCancelReason>;

/** Why a due instant changed. */
export const dutyMoveReason = wordList({
  extended: { en: 'Extended', zh: '延期' },
  restarted: { en: 'The period began anew', zh: '重新计算期限' },
  paused: { en: 'The clock stood still for a time', zh: '期间曾中止计算' },
  'custody-changed': { en: 'Somebody came into custody or out of it', zh: '羁押状态变更' },
  'start-corrected': { en: 'The start was corrected', zh: '起算日更正' },
  'calendar-published': { en: 'The calendar was published', zh: '节假日安排公布' },
  'pack-changed': { en: 'The rule was changed', zh: '规则变更' },
  unmerged: { en: 'The matters are two again', zh: '并案已撤销' },
});
export type DutyMoveReason = z.infer<typeof dutyMoveReason>;

/** Why the clock of a duty stands still. */
export const dutyPauseReason = wordList({
  'pause-rule': { en: 'The law or the rule stops the clock', zh: '依规中止计算' },
});
export type DutyPauseReason = z.infer<typeof dutyPauseReason>;

/** The words for what a rung of a ladder does. */
export const rungActWords = {
  remind: { en: 'Remind', zh: '提醒' },
  warn: { en: 'Warn', zh: '预警' },
  notify: { en: 'Notify', zh: '通知' },
  page: { en: 'Call the officer on watch', zh: '呼叫值班' },
  escalate: { en: 'Raise to the superior', zh: '上报负责人' },
  'report-up': { en: 'Report to the superior agency', zh: '上报上级机关' },
  propose: { en: 'Propose a next step', zh: '提出建议' },
  expire: { en: 'Let it expire', zh: '到期失效' },
  'auto-acknowledge': { en: 'Acknowledge by time', zh: '到期视为确认' },
} as const satisfies Record<string, Words>;

/** A named act that a rung drafts for a person to sign; the clock issues none of them. */
export const proposedAct = wordList({
  'correction-opinion': { en: 'Opinion that the delay be corrected', zh: '纠正意见' },
  'filing-notice': { en: 'Notice to file the case', zh: '通知立案书' },
  'correction-notice': { en: 'Notice to correct the unlawful act', zh: '纠正违法通知书' },
  'report-to-next-procuratorate': { en: 'Report to the next higher procuratorate', zh: '报请上一级检察院' },
  'dunning-letter': { en: 'Letter that urges the investigation', zh: '立案监督案件催办函' },
  'supervision-opinion': { en: 'Supervision opinion', zh: '监督意见' },
  'government-inspection': { en: 'Request for a government inspection', zh: '提请政府督查' },
  'convert-to-litigation': { en: 'Turn into litigation', zh: '转为提起诉讼' },
  'care-placement': { en: 'Placement in care', zh: '安置照料' },
  'household-registration': { en: 'Household registration and settlement', zh: '户口登记和落户安置' },
  'written-suggestion': { en: 'Written suggestion', zh: '书面建议' },
});
export type ProposedAct = z.infer<typeof proposedAct>;

/** What a rung of a ladder does. */
export const rungAct = wordList(rungActWords);
export type RungAct = z.infer<typeof rungAct>;
