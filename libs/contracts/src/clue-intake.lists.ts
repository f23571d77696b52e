import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** Why a clue ends without a case. */
export const dismissalReason = wordList({
  'not-credible': { en: 'Not credible', zh: '内容不可信' },
  unfounded: { en: 'Checked and unfounded', zh: '查证不属实' },
  'no-violation': { en: 'No violation of rights', zh: '不构成侵权' },
  duplicate: { en: 'Told before', zh: '重复线索' },
  'too-little-told': { en: 'Too little is told to follow it up', zh: '内容不足无法核查' },
  'anonymous-no-address': { en: 'Anonymous without an address', zh: '匿名且无联系方式' },
  'not-competent': { en: 'Outside the competence of the agency', zh: '不属本机关管辖' },
  'already-handled': { en: 'Already handled', zh: '已经办理' },
  'withdrawn-by-reporter': { en: 'Withdrawn by the reporter', zh: '反映人撤回' },
  ...otherwise,
});
export type DismissalReason = z.infer<typeof dismissalReason>;

/** What came of one purpose of a clue. */
export const clueOutcome = wordList({
  done: { en: 'Done', zh: '已办结' },
  convicted: { en: 'Convicted', zh: '已判决有罪' },
  'not-convicted': { en: 'Ended without conviction', zh: '未判决有罪' },
  penalised: { en: 'Administrative penalty', zh: '已作行政处罚' },
  corrected: { en: 'Put right by the organ concerned', zh: '有关机关已纠正' },
  aided: { en: 'Aid was given', zh: '已给予救助' },
  'aid-refused': { en: 'Aid was refused', zh: '未予救助' },
  'guardianship-settled': { en: 'Guardianship settled', zh: '监护已落实' },
  'suit-filed': { en: 'Suit filed', zh: '已提起诉讼' },
  'no-violation': { en: 'No violation found', zh: '未发现侵权' },
  withdrawn: { en: 'Withdrawn', zh: '已撤回' },
  ...otherwise,
});
export type ClueOutcome = z.infer<typeof clueOutcome>;
