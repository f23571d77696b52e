import type { Words } from './refusals.js';

/** Refusals of the registry of agencies, officers, regions and liaison officers. */
export const registryRefusals = {
  'coordination.agency-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.officer-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.region-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.liaison-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.region-unknown': { en: 'This region code never existed.', zh: '该区划代码从未存在。' },
  'coordination.time-zone-unknown': { en: 'There is no such time zone.', zh: '时区不存在。' },
  'coordination.agency-circle': { en: 'The agency would stand above or after itself.', zh: '机构不能成为自身的上级或承继机构。' },
  'coordination.agency-ended': { en: 'The agency has ended.', zh: '该机构已撤销。' },
  'coordination.ends-before-beginning': { en: 'The last day lies before the first.', zh: '终止日期早于起始日期。' },
  'coordination.agency-has-open-duties': {
    en: 'The agency has open duties and no successor.',
    zh: '该机构尚有未履行的职责且未指定承继机构。',
  },
  'coordination.own-role': { en: 'Nobody changes their own roles.', zh: '不得更改本人的岗位。' },
  'coordination.role-already-held': { en: 'The officer holds this role.', zh: '该人员已担任此岗位。' },
  'coordination.role-not-held': { en: 'The officer does not hold this role.', zh: '该人员未担任此岗位。' },
  'coordination.liaison-own-deputy': { en: 'Nobody is their own deputy.', zh: '联络员不得兼任本人的副手。' },
  'coordination.not-a-liaison': { en: 'The officer does not hold the role of a liaison.', zh: '该人员未担任联络员岗位。' },
} as const satisfies Record<string, Words>;
