import type * as z from 'zod';
import { wordList } from './word-list.js';

/** What a special operation counts to see whether it reaches its goals. */
export const indicator = wordList({
  'clues-taken-up': { en: 'Clues taken up', zh: '受理线索数' },
  'cases-filed': { en: 'Cases filed', zh: '立案数' },
  'cases-solved': { en: 'Cases solved', zh: '破案数' },
  'old-cases-solved': { en: 'Old cases solved', zh: '侦破积案数' },
  'persons-recovered': { en: 'Persons recovered', zh: '解救人数' },
  'persons-reunited': { en: 'Persons reunited', zh: '团聚人数' },
  'suspects-detained': { en: 'Suspects detained', zh: '抓获嫌疑人数' },
  'fugitives-caught': { en: 'Fugitives caught', zh: '抓获在逃人员数' },
  'samples-taken': { en: 'Samples taken', zh: '采集样本数' },
  'persons-aided': { en: 'Persons aided', zh: '救助人数' },
});
export type Indicator = z.infer<typeof indicator>;
