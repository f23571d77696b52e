import type { Words } from './refusals.js';

/** Refusals about reports of the public and their codes. */
export const tipRefusals = {
  'clue-intake.receipt-not-readable': { en: 'Nothing can be read under this code.', zh: '此查询码下没有可读的内容。' },
  'clue-intake.clue-has-no-code': { en: 'The clue did not come by the public form.', zh: '该线索不是公众通过表单反映的。' },
  'clue-intake.message-has-personal-data': {
    en: 'A message to a reporter names nobody and gives no number of anybody.',
    zh: '给反映人的留言不得写出任何人的姓名或号码。',
  },
} as const satisfies Record<string, Words>;
