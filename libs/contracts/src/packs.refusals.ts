import type { Words } from './refusals.js';

/** Refusals around policy packs and working calendars. */
export const packRefusals = {
  'coordination.pack-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.calendar-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.calendar-year-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.job-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.pack-invalid': { en: 'The pack has errors.', zh: '规则包有错误。' },
  'coordination.pack-field-without-effect': { en: 'A field of the pack would act on nothing.', zh: '规则包中有不起作用的字段。' },
  'coordination.ladder-without-after-due-rung': {
    en: 'A statutory limit must ring when it is missed.',
    zh: '法定期限届满未办的，须有相应提醒。',
  },
  'coordination.simulation-only': {
    en: 'This belongs to a simulation and takes no effect.',
    zh: '此为推演内容，不产生实际效力。',
  },
  'coordination.pack-version-not-above': {
    en: 'The version must be above the one in force and no draft may have it.',
    zh: '版本须高于现行版本，且不得与其他草案重复。',
  },
  'coordination.running-row-unknown': { en: 'A row named as running is in neither version.', zh: '所列规则行不在任何版本中。' },
  'coordination.pack-not-open': { en: 'This version can no longer be changed.', zh: '该版本不可再变更。' },
  'coordination.calendar-year-not-open': { en: 'This year can no longer be changed.', zh: '该年度安排不可再变更。' },
  'coordination.pack-not-proposed': { en: 'Nobody has proposed this yet.', zh: '尚未提请发布。' },
  'coordination.warnings-not-waived': { en: 'A warning needs a reason why it may stand.', zh: '保留警告须说明理由。' },
  'coordination.preview-not-seen': {
    en: 'Preview the impact first, and name its hash.',
    zh: '请先预览影响，并填写其校验值。',
  },
  'coordination.publish-needs-second-person': {
    en: 'A second person publishes, having seen the same impact.',
    zh: '须由第二人在看到相同影响后发布。',
  },
  'coordination.publish-outside-region': {
    en: 'This reaches beyond the region of your agency.',
    zh: '超出本机构辖区，不能发布。',
  },
  'coordination.calendar-year-incomplete': {
    en: 'The year does not match its notice.',
    zh: '年度安排与通知不符。',
  },
  'coordination.calendar-invalid': { en: 'The calendar has errors.', zh: '工作日历有错误。' },
  'coordination.calendar-in-force': {
    en: 'This calendar is in force: bring the years it lacks.',
    zh: '该工作日历已在施行，请补充所缺年度。',
  },
  'coordination.agreement-override-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.override-invalid': { en: 'An override does not fit a row of the packs in force.', zh: '约定与现行规则不相符。' },
  'coordination.override-loosens-law': {
    en: 'An agreement may not lengthen a number that stands in a law.',
    zh: '协议不得延长法定期间。',
  },
  'coordination.override-with-oneself': { en: 'An agreement is made with another agency.', zh: '协议须与其他机关订立。' },
  'coordination.override-agency-unknown': { en: 'There is no agency of this id.', zh: '没有该编号的机构。' },
  'coordination.agreement-over-already': { en: 'The last day of the agreement has passed.', zh: '协议终止日期已过。' },
  'coordination.agreement-not-signed': {
    en: 'The other side has not signed, or it has signed already.',
    zh: '对方尚未签署，或已签署。',
  },
  'coordination.job-not-running': { en: 'This work has ended already.', zh: '该任务已结束。' },
} as const satisfies Record<string, Words>;
