import type { Words } from './refusals.js';

/** Refusals of late recordings. */
export const lateRecordingRefusals = {
  'coordination.late-recording-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.late-recording-fact-unknown': { en: 'No act leaves this fact.', zh: '没有产生该事实的行为。' },
  'coordination.late-recording-place-missing': {
    en: 'Name the matter or the row that the act is about.',
    zh: '请写明该行为所属的事项或记录。',
  },
  'coordination.late-recording-not-late': {
    en: 'The act lies less than a day back: one officer can record it.',
    zh: '该行为发生未满一日，一人即可记录。',
  },
} as const satisfies Record<string, Words>;
