import type { Words } from './refusals.js';

/** A result says something: as many characters at the least, without the blanks around them. The desk reads words without any schema. */
export const leastLengthOfResult = 20;

/** Refusals about transfers between agencies and the results they owe each other. */
export const transferRefusals = {
  'coordination.transfer-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.clue-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.receiver-missing': {
    en: 'Say which kind of agency, or which agency, it goes to.',
    zh: '须指明接收机构或机构类型。',
  },
  'coordination.receiver-unknown': { en: 'Nothing can be transferred to this agency.', zh: '不能移送给该机构。' },
  'coordination.suggestion-within-transfer': {
    en: 'Point to a third agency: it is with the two of you already.',
    zh: '应建议移送双方以外的第三方机构。',
  },
  'coordination.receiver-behind-wall': {
    en: 'A wall of conflict keeps this agency away from the matter.',
    zh: '该机构因利益冲突被隔离，不得接收此事项。',
  },
  'coordination.own-region-unknown': { en: 'Your agency has no known region code.', zh: '本机构没有有效的区划代码。' },
  'coordination.no-counterpart': {
    en: 'No agency of this kind was found up to the national level.',
    zh: '直至国家层级均未找到对应机构。',
  },
  'coordination.override-reason-missing': { en: 'Naming the agency yourself needs a reason.', zh: '自行指定接收机构须说明理由。' },
  'coordination.self-transfer': { en: 'An agency does not transfer to itself.', zh: '不能移送给本机构。' },
  'coordination.transfer-circle': {
    en: 'This agency gave the matter away before; say what is new.',
    zh: '该机构此前已移出，须说明新的事实。',
  },
  'coordination.already-offered': { en: 'This clue or matter is on offer already.', zh: '该线索或事项已在移送中。' },
  'coordination.other-sides-move': {
    en: 'This is for the other side of the transfer to do.',
    zh: '应由移送的另一方办理。',
  },
  'coordination.own-transfer': { en: 'Whoever offered it does not decide on it.', zh: '移送人不得自行决定接收。' },
  'coordination.decision-already-made': { en: 'This transfer has been decided.', zh: '该移送已作出决定。' },
  'coordination.reason-missing': { en: 'A reason is needed.', zh: '须说明理由。' },
  'coordination.file-incomplete-not-a-reason': {
    en: 'Incomplete papers are no ground to refuse an administrative file; ask for them.',
    zh: '不得以材料不全为由不接受行政执法机关移送，应要求补正。',
  },
  'coordination.officer-unknown': { en: 'This officer does not serve in your agency.', zh: '该人员不在本机构任职。' },
  'coordination.too-late-to-withdraw': { en: 'The transfer was accepted; it cannot be withdrawn.', zh: '移送已被接收，不能撤回。' },
  'coordination.transfer-not-offered': { en: 'The transfer is not waiting to be seen.', zh: '该移送不在待签收状态。' },
  'coordination.transfer-not-received': { en: 'More was asked for already.', zh: '已要求补充材料。' },
  'coordination.nothing-to-remind': {
    en: 'The other side owes nothing on this transfer now.',
    zh: '对方目前无待办事项，无须催办。',
  },
  'coordination.reminded-today': { en: 'The other side was reminded today.', zh: '今日已催办过。' },
  'coordination.occurred-before-offer': {
    en: 'The act would lie before the offer of this transfer; check its date.',
    zh: '该行为的时间早于移送提出的时间，请核对日期。',
  },
  'coordination.transfer-not-open': { en: 'The transfer has ended.', zh: '该移送已终结。' },
  'coordination.transfer-not-accepted': { en: 'The transfer is not accepted.', zh: '该移送尚未接收。' },
  'coordination.transfer-not-returned': { en: 'The transfer was not returned.', zh: '该移送未被退回。' },
  'coordination.result-not-reported': { en: 'No result waits for an answer.', zh: '没有待确认的结果。' },
  'coordination.result-too-thin': {
    en: `The result says too little: it needs at least ${leastLengthOfResult} characters.`,
    zh: `结果反馈内容过于简略，至少须有${leastLengthOfResult}个字符。`,
  },
  'coordination.release-by-another': {
    en: 'Another person than the responsible officer releases the result.',
    zh: '结果须由承办人以外的人员签发。',
  },
} as const satisfies Record<string, Words>;
