import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** Acts that Homeward knows, told as a note because they cannot be recorded as acts. */
const actsAsNotes = {
  'operation-opened': { en: 'Operation opened', zh: '专项行动启动' },
  'operation-closed': { en: 'Operation closed', zh: '专项行动结束' },
  'clue-registered': { en: 'Clue registered', zh: '线索登记' },
  'clue-transferred': { en: 'Clue transferred', zh: '线索移送' },
  'transfer-accepted': { en: 'Transfer accepted', zh: '接收移送' },
  'result-reported': { en: 'Result reported', zh: '结果反馈' },
  'case-filed': { en: 'Case filed', zh: '立案' },
  'filing-refused': { en: 'Filing refused', zh: '不予立案' },
  'filing-supervised': { en: 'Filing supervised', zh: '立案监督' },
  'suspect-detained': { en: 'Suspect detained', zh: '拘留' },
  'arrest-approved': { en: 'Arrest approved', zh: '批准逮捕' },
  'prosecution-initiated': { en: 'Prosecution', zh: '提起公诉' },
  'judgment-first': { en: 'First judgment', zh: '一审判决' },
  'judgment-final': { en: 'Final judgment', zh: '生效判决' },
  'victim-identified': { en: 'Victim identified', zh: '认定被害人' },
  'person-recovered': { en: 'Person recovered', zh: '解救' },
  'placement-started': { en: 'Placement began', zh: '安置' },
  'person-reunited': { en: 'Person reunited', zh: '返家团聚' },
  'aid-decided': { en: 'Aid decided', zh: '救助决定' },
  'protection-order-applied': { en: 'Protection order applied for', zh: '申请人身安全保护令' },
  'protection-order-issued': { en: 'Protection order issued', zh: '作出人身安全保护令' },
  'guardianship-revoked': { en: 'Guardianship revoked', zh: '撤销监护人资格' },
  'support-ended': { en: 'Support ended', zh: '帮扶结束' },
} as const;

/** What happens around a matter and no service records. */
const events = {
  'offence-occurred': { en: 'The offence happened', zh: '案发' },
  'search-published': { en: 'Search published', zh: '发布寻人' },
  'sample-matched': { en: 'Sample matched', zh: '样本比中' },
  'statement-published': { en: 'Statement published', zh: '发布通报' },
  'figures-published': { en: 'Figures published', zh: '发布数据' },
  'recommendation-issued': { en: 'Recommendation issued', zh: '发出建议' },
  'policy-changed': { en: 'Policy changed', zh: '政策调整' },
  'institution-suspended': { en: 'Institution suspended', zh: '机构停业' },
  'discipline-started': { en: 'Disciplinary inquiry began', zh: '纪律审查' },
  'discipline-decided': { en: 'Disciplinary decision', zh: '处分决定' },
  'evidence-obstructed': { en: 'Evidence obstructed', zh: '妨害取证' },
  'arrest-refused': { en: 'Arrest refused', zh: '不批准逮捕' },
  'trial-opened': { en: 'Trial opened', zh: '开庭' },
  'plea-entered': { en: 'Plea entered', zh: '认罪答辩' },
  'verdict-given': { en: 'Verdict given', zh: '裁断' },
  'appeal-filed': { en: 'Appeal filed', zh: '上诉' },
  'appeal-heard': { en: 'Appeal heard', zh: '二审开庭' },
  'case-remanded': { en: 'Case remanded', zh: '发回重审' },
  'review-requested': { en: 'Review asked for', zh: '申请复核' },
  'review-decided': { en: 'Review decided', zh: '复核决定' },
  'judgment-review': { en: 'Judgment under review', zh: '再审' },
  'judgment-international': { en: 'Judgment of an international court', zh: '国际法院判决' },
  'sentence-executed': { en: 'Sentence executed', zh: '执行刑罚' },
  'clue-not-acted-on': { en: 'Nobody acted on a clue', zh: '线索未处理' },
  'victim-provisional': { en: 'Provisionally identified as a victim', zh: '初步认定被害人' },
  'victim-detained': { en: 'Victim detained', zh: '被害人被羁押' },
  'victim-released': { en: 'Victim released', zh: '被害人获释' },
  'status-applied': { en: 'Status applied for', zh: '申请身份' },
  'person-moved': { en: 'Person moved', zh: '人员转移' },
  'person-returned': { en: 'Person returned', zh: '人员返回' },
  'placement-offered': { en: 'Placement offered', zh: '提供安置' },
  'child-visited': { en: 'Child visited', zh: '探访儿童' },
  'order-served': { en: 'Order served', zh: '送达裁定' },
} as const;

/** Why a published act could only be noted. */
const notPlayed = {
  'case-already-filed': { en: 'The case was filed before', zh: '此前已立案' },
  'operation-not-open': { en: 'The operation is not open', zh: '专项行动未启动' },
  'transfer-within-one-organ': { en: 'Passed on within one organ', zh: '同一机关内部移送' },
  'transfer-pending': { en: 'A transfer is waiting already', zh: '已有待处理移送' },
  'transfer-without-sender': { en: 'Nobody sent the transfer', zh: '移送来源不明' },
  'result-without-transfer': { en: 'A result without a transfer', zh: '无对应移送的结果' },
  'person-already-identified': { en: 'The person was identified before', zh: '此前已认定被害人' },
  'person-already-recovered': { en: 'The person was in safe hands before', zh: '此前已解救' },
  'support-already-ended': { en: 'The support ended before', zh: '帮扶此前已结束' },
  'needs-more-than-told': { en: 'Needs what the source does not tell', zh: '来源未说明所需内容' },
  'state-does-not-fit': { en: 'Does not fit where the matter stands', zh: '与事项现状不符' },
} as const;

/** What a note on the timeline is about; its own words stand in its text, which is sealed. */
export const noteCode = wordList({
  call: { en: 'Call', zh: '通话' },
  meeting: { en: 'Meeting', zh: '会议' },
  visited: { en: 'Visit', zh: '走访' },
  letter: { en: 'Letter', zh: '信函' },
  press: { en: 'In the press', zh: '媒体报道' },
  'further-news': { en: 'Further news', zh: '后续情况' },
  'risk-noticed': { en: 'Risk noticed', zh: '发现风险' },
  'published-event': { en: 'Published event', zh: '公开事件' },
  planned: { en: 'Planned', zh: '计划事项' },
  ...actsAsNotes,
  ...events,
  ...notPlayed,
  ...otherwise,
});
export type NoteCode = z.infer<typeof noteCode>;
