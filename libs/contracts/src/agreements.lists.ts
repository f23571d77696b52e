import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** What two agencies have agreed on. */
export const agreementKind = wordList({
  'duty-overrides': { en: 'Other numbers and ladders for duties between them', zh: '双方义务的时限与提醒安排' },
  'procuratorate-federation': { en: 'Cooperation of procuratorate and women’s federation', zh: '检察机关与妇联协作' },
  ...otherwise,
});
export type AgreementKind = z.infer<typeof agreementKind>;
