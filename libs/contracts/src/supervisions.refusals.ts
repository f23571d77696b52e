import type { Words } from './refusals.js';

/** Refusals of filing supervision. */
export const supervisionRefusals = {
  'investigation.supervision-not-found': { en: 'Not found.', zh: '未找到。' },
  'investigation.supervision-not-in-state': {
    en: 'The rules know no such step from where this supervision stands.',
    zh: '监督案件当前所处阶段不得实施该行为。',
  },
  'investigation.supervision-open': {
    en: 'A supervision of this case is open already.',
    zh: '该案已有正在进行的立案监督。',
  },
  'investigation.ground-contradicts-case': {
    en: 'Where the case stands, there is no such ground for a supervision.',
    zh: '案件目前的状态与该监督事由不符。',
  },
  'investigation.filing-notice-not-approved': {
    en: 'A notice needs the proposal of a prosecutor and the decision of the chief prosecutor, two persons.',
    zh: '通知书须由检察官提出、检察长决定，不得由同一人作出。',
  },
  'investigation.notice-already-proposed': {
    en: 'A notice waits for the decision of the chief prosecutor.',
    zh: '已有待检察长决定的通知书。',
  },
  'investigation.correction-too-early': {
    en: 'A correction notice follows only when the 15 days are over.',
    zh: '十五日期限届满前不得发出纠正违法通知书。',
  },
  'investigation.report-too-early': {
    en: 'A report to the next procuratorate follows only when the time of the correction notice is over.',
    zh: '纠正违法通知书的期限届满仍不纠正的，方可报上一级检察院。',
  },
  'investigation.review-period-not-over': {
    en: 'The time for the filing decision still runs.',
    zh: '立案审查期限尚未届满。',
  },
  'investigation.police-unknown': {
    en: 'This agency is not the police organ that has the case.',
    zh: '该机构不是承办该案的公安机关。',
  },
  'investigation.procuratorate-not-higher': {
    en: 'This agency is no procuratorate of a higher level.',
    zh: '该机构不是上级检察院。',
  },
} as const satisfies Record<string, Words>;
