import type { Words } from './refusals.js';

/** Refusals of clue-intake. */
export const clueIntakeRefusals = {
  'clue-intake.clue-not-found': { en: 'Not found.', zh: '未找到。' },
  'clue-intake.region-unknown': { en: 'This region code never existed.', zh: '该区划代码从未存在。' },
  'clue-intake.region-missing': { en: 'A region code, or a country abroad, is needed.', zh: '缺少区划代码或境外国家。' },
  'clue-intake.region-abroad': { en: 'A region code stands for a place in China.', zh: '区划代码仅用于境内地点。' },
  'clue-intake.narrative-missing': { en: 'What was told is missing.', zh: '缺少线索内容。' },
  'clue-intake.kind-missing': { en: 'At least one kind of violation is needed.', zh: '至少选择一种侵害类型。' },
  'clue-intake.duplicate-source-ref': { en: 'This source reference stands for another clue.', zh: '该来源编号已用于另一线索。' },
  'clue-intake.matter-not-found': { en: 'Not found.', zh: '未找到。' },
  'clue-intake.clue-not-registered': { en: 'The clue is not waiting for triage.', zh: '线索不在待研判状态。' },
  'clue-intake.clue-not-triaged': { en: 'The clue does not wait for this decision.', zh: '线索不在待决定状态。' },
  'clue-intake.clue-not-accepted': { en: 'The clue has not been accepted.', zh: '线索尚未受理。' },
  'clue-intake.clue-ended': { en: 'The clue has ended.', zh: '线索已办结。' },
  'clue-intake.severity-lowered': {
    en: 'Only a unit head lowers the severity, with a reason.',
    zh: '降低紧急程度须由部门负责人决定并说明理由。',
  },
  'clue-intake.second-person-needed': {
    en: 'Another person than the one who triaged has to decide this.',
    zh: '须由研判人以外的人员决定。',
  },
  'clue-intake.purpose-not-open': { en: 'This purpose is not open.', zh: '该用途未在办理中。' },
  'clue-intake.receipt-already-issued': { en: 'A receipt was issued already.', zh: '回执已出具。' },
} as const satisfies Record<string, Words>;
