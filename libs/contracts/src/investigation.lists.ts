import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** Why a case is filed, or why it is not (Criminal Procedure Law 112). */
export const filingReason = wordList({
  'crime-suspected': { en: 'Facts of a crime', zh: '有犯罪事实' },
  'new-evidence': { en: 'New evidence', zh: '有新的证据' },
  'filing-ordered': { en: 'Filing was ordered by the procuratorate', zh: '检察机关通知立案' },
  'violation-found': { en: 'Violation of administrative law', zh: '有违法事实' },
  'public-interest-harmed': { en: 'Public interest harmed', zh: '公共利益受到侵害' },
  'no-crime': { en: 'No facts of a crime', zh: '没有犯罪事实' },
  'minor-circumstances': { en: 'Facts obviously minor', zh: '犯罪事实显著轻微' },
  'not-prosecutable': { en: 'Other ground for not prosecuting', zh: '具有其他不追究刑事责任情形' },
  'evidence-insufficient': { en: 'Evidence insufficient', zh: '证据不足' },
  'not-competent': { en: 'Outside the competence of the organ', zh: '不属本机关管辖' },
  'wait-period': { en: 'A period should be waited', zh: '须等待一段时间' },
  ...otherwise,
});
export type FilingReason = z.infer<typeof filingReason>;

/** Why the procuratorate looks at a filing decision. */
export const supervisionTrigger = wordList({
  complaint: { en: 'Complaint of a victim', zh: '被害人申诉' },
  'agency-request': { en: 'Asked for by an agency', zh: '行政机关建议' },
  'found-in-duty': { en: 'Found by the procuratorate', zh: '检察机关履职发现' },
  'overdue-decision': { en: 'No decision within the time', zh: '逾期未作决定' },
  'minor-victim': { en: 'Sexual assault of a minor', zh: '未成年人遭受性侵害' },
  ...otherwise,
});
export type SupervisionTrigger = z.infer<typeof supervisionTrigger>;

/** What the investigation found. */
export const investigationOutcome = wordList({
  'crime-proved': { en: 'Facts cleared, evidence sufficient', zh: '犯罪事实清楚、证据确实充分' },
  'crime-in-part': { en: 'Proved in part', zh: '部分事实查清' },
  'evidence-insufficient': { en: 'Evidence insufficient', zh: '证据不足' },
  'no-crime': { en: 'No crime', zh: '不构成犯罪' },
  ...otherwise,
});
export type InvestigationOutcome = z.infer<typeof investigationOutcome>;

/** How a case file ends. */
export const caseOutcome = wordList({
  solved: { en: 'Solved', zh: '已侦破' },
  concluded: { en: 'Concluded', zh: '已办结' },
  'sent-on': { en: 'Sent on to another organ', zh: '已移送其他机关' },
  convicted: { en: 'Convicted', zh: '已判决有罪' },
  'not-convicted': { en: 'Ended without conviction', zh: '未判决有罪' },
  penalised: { en: 'Administrative penalty', zh: '已作行政处罚' },
  'case-withdrawn': { en: 'Case withdrawn', zh: '撤销案件' },
  'no-crime': { en: 'No crime', zh: '不构成犯罪' },
  suspended: { en: 'Cannot go on for now', zh: '中止办理' },
  ...otherwise,
});
export type CaseOutcome = z.infer<typeof caseOutcome>;

/** Why a case file or a matter is opened again. */
export const reopeningReason = wordList({
  'new-evidence': { en: 'New evidence', zh: '有新的证据' },
  'new-facts': { en: 'New facts', zh: '有新的事实' },
  'new-witness': { en: 'New witness', zh: '有新的证人' },
  'new-victim': { en: 'Another victim', zh: '发现新的被害人' },
  'suspect-found': { en: 'Suspect found', zh: '嫌疑人到案' },
  'decision-set-aside': { en: 'The decision was set aside', zh: '原决定被撤销' },
  'duty-opened': { en: 'A duty opened that blocks closing', zh: '产生阻止结案的义务' },
  'closed-by-mistake': { en: 'Closed by mistake', zh: '误结案' },
  ...otherwise,
});
export type ReopeningReason = z.infer<typeof reopeningReason>;

/** Why a person is not prosecuted (Criminal Procedure Law 16, 175, 177). */
export const declineReason = wordList({
  'no-crime': { en: 'No crime', zh: '不构成犯罪' },
  'minor-circumstances': { en: 'Obviously minor, no crime', zh: '情节显著轻微' },
  'limitation-passed': { en: 'Limitation has passed', zh: '已过追诉时效' },
  pardoned: { en: 'Pardoned', zh: '经特赦免除刑罚' },
  'complaint-withdrawn': { en: 'No complaint, or withdrawn', zh: '未告诉或撤回告诉' },
  'suspect-died': { en: 'The suspect died', zh: '嫌疑人死亡' },
  'evidence-insufficient': { en: 'Evidence insufficient', zh: '证据不足' },
  'punishment-not-needed': { en: 'Punishment not needed', zh: '不需要判处刑罚' },
  ...otherwise,
});
export type DeclineReason = z.infer<typeof declineReason>;

/** By which rule the newest text of the law applies to an older act. */
export const transitionRule = wordList({
  'continued-act': { en: 'The act went on until the new text', zh: '犯罪行为持续至新法施行后' },
  'lighter-law': { en: 'The new text is lighter', zh: '新法处刑较轻' },
});
export type TransitionRule = z.infer<typeof transitionRule>;
