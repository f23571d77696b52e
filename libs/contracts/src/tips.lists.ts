import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** What a message to a reporter is about. */
export const messageAbout = wordList({
  question: { en: 'A question', zh: '询问情况' },
  acceptance: { en: 'Taken up or not', zh: '是否受理' },
  progress: { en: 'How far it is', zh: '办理进展' },
  transfer: { en: 'Handed over', zh: '移送' },
  result: { en: 'What came of it', zh: '办理结果' },
  'procedural-reply': { en: 'How it is dealt with', zh: '程序性答复' },
  ...otherwise,
});
export type MessageAbout = z.infer<typeof messageAbout>;
