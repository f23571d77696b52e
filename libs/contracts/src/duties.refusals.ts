import type { Words } from './refusals.js';

/** Refusals of the duties of coordination. */
export const dutiesRefusals = {
  'coordination.duty-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.other-agencys-duty': {
    en: 'This duty is owed by another agency, and nothing in it waits for you.',
    zh: '该义务由其他机关承担，目前没有需要您办理的内容。',
  },
  'coordination.duty-final': { en: 'This duty has ended already.', zh: '该义务已终结。' },
  'coordination.extension-not-provided': { en: 'The rule does not provide this extension.', zh: '该规则没有此项延期。' },
  'coordination.extension-too-late': { en: 'It is too late to ask for this extension.', zh: '申请延期已超过期限。' },
  'coordination.extension-decided': { en: 'This request has been decided already.', zh: '该项延期申请已作出决定。' },
  'coordination.rung-acknowledged': {
    en: 'Somebody has taken note of this step already.',
    zh: '该提示已有人确认。',
  },
  'coordination.extension-used-up': { en: 'This extension is used up.', zh: '该项延期已用尽。' },
  'coordination.approver-not-entitled': {
    en: 'The agency that owes the duty asks for more time, and whom the rule names decides, never the one who asked.',
    zh: '延期由承担机关申请，由规则指定的人员审批，申请人不得审批。',
  },
  'coordination.pause-not-provided': { en: 'No duty is paused by hand.', zh: '义务期限不得人工中止。' },
  'coordination.cancel-law-duty': { en: 'A duty that stands in law cannot be cancelled.', zh: '法定义务不得取消。' },
  'coordination.cancel-not-entitled': { en: 'Only the head of the unit may cancel this duty.', zh: '仅部门负责人可以取消该义务。' },
  'coordination.correction-not-entitled': {
    en: 'The head of the owner proposes another start, and the head of the other side agrees, never the same person.',
    zh: '更正起算日由承担机关负责人提出、另一方负责人确认，不得为同一人。',
  },
  'coordination.correction-not-proposed': {
    en: 'No other start was proposed because of this document.',
    zh: '没有以该文书为据的起算日更正提议。',
  },
  'coordination.start-follows': {
    en: 'This period begins where the one before it is due; correct that one.',
    zh: '本期自上一期届满之日起算，应更正上一期。',
  },
  'coordination.explanation-not-found': {
    en: 'No version of this duty was explained so.',
    zh: '该义务的各版本均无此说明。',
  },
  'coordination.no-version-in-force': {
    en: 'No version of this rule was in force on that day.',
    zh: '该日没有施行中的规则版本。',
  },
  'coordination.start-unchanged': { en: 'The period begins there already.', zh: '期限本已自该时起算。' },
  'coordination.holder-not-of-owner': {
    en: 'A duty is held by an officer of the agency that owes it.',
    zh: '义务只能由承担机关的人员承办。',
  },
  'coordination.rung-not-waiting': {
    en: 'This step has not been reached, or waits for nobody to take note of it.',
    zh: '该提示尚未发出，或无须确认。',
  },
  'coordination.ack-not-recipient': { en: 'This step was not addressed to you.', zh: '该提示并非发送给您。' },
  'coordination.own-duty': {
    en: 'Your own agency owes this; nobody else is to be reminded.',
    zh: '该义务由本单位承担，无须催办他人。',
  },
  'coordination.duty-reminded-today': { en: 'Your agency reminded of this duty today.', zh: '贵单位今日已催办过。' },
  'coordination.snooze-past-due': { en: 'A duty is not put aside past its due date.', zh: '不得将义务搁置至期限之后。' },
  'coordination.snooze-in-past': {
    en: 'This moment of return has passed; choose one that lies ahead.',
    zh: '恢复显示的时间须晚于当前时间。',
  },
  'coordination.matter-with-itself': { en: 'A matter is not merged with itself.', zh: '事项不能与自身合并。' },
  'coordination.matters-merged-already': { en: 'One of the matters is merged already.', zh: '其中一个事项已经合并。' },
  'coordination.matters-not-merged': { en: 'The matters are not merged.', zh: '两个事项并未合并。' },
  'coordination.occurred-before-duty': {
    en: 'The act would lie before the period began that it meets; check its date.',
    zh: '该行为的时间早于其所对应期限的起算时间，请核对日期。',
  },
  'coordination.backdating-needs-second-person': {
    en: 'An act recorded so late needs a document and a second person.',
    zh: '补录过迟，须有文书并经第二人确认。',
  },
} as const satisfies Record<string, Words>;
