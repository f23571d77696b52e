import type { Words } from './refusals.js';

/** Refusals about the register of matters and its notes. */
export const matterRefusals = {
  'coordination.matter-not-closed': { en: 'The matter is open.', zh: '该事项尚未结束。' },
  'coordination.open-duties': { en: 'The matter has duties that are still owed.', zh: '该事项尚有未履行的职责，不能结束。' },
  'coordination.note-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.operation-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.note-without-place': {
    en: 'A note belongs to one matter or to one operation.',
    zh: '记录须归属一个事项或一个专项行动。',
  },
} as const satisfies Record<string, Words>;
