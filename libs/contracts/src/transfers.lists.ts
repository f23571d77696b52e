import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** What came of the work that was handed over. */
export const resultOutcome = wordList({
  done: { en: 'Done', zh: '已办结' },
  solved: { en: 'Solved', zh: '已侦破' },
  'case-filed': { en: 'Case filed', zh: '已立案' },
  'not-filed': { en: 'Not filed', zh: '不予立案' },
  prosecuted: { en: 'Prosecuted', zh: '已提起公诉' },
  convicted: { en: 'Convicted', zh: '已判决有罪' },
  penalised: { en: 'Administrative penalty', zh: '已作行政处罚' },
  'person-found': { en: 'Person found', zh: '已找到人员' },
  'person-safe': { en: 'Person in safe hands', zh: '人员已获安全' },
  aided: { en: 'Aid was given', zh: '已给予救助' },
  'aid-refused': { en: 'Aid was refused', zh: '未予救助' },
  'guardianship-settled': { en: 'Guardianship settled', zh: '监护已落实' },
  'suit-filed': { en: 'Suit filed', zh: '已提起诉讼' },
  'no-violation': { en: 'No violation found', zh: '未发现侵权' },
  'evidence-insufficient': { en: 'Evidence insufficient', zh: '证据不足' },
  ...otherwise,
});
export type ResultOutcome = z.infer<typeof resultOutcome>;

/** Why the sender takes a transfer back. */
export const withdrawalReason = wordList({
  mistake: { en: 'Sent by mistake', zh: '误移送' },
  'wrong-receiver': { en: 'Wrong receiver', zh: '接收机关有误' },
  duplicate: { en: 'Sent twice', zh: '重复移送' },
  'kept-by-sender': { en: 'The sender does the work', zh: '由移送机关自行办理' },
  'no-longer-needed': { en: 'No longer needed', zh: '不再需要' },
  ...otherwise,
});
export type WithdrawalReason = z.infer<typeof withdrawalReason>;

/** What the sender misses in a result. */
export const contestReason = wordList({
  incomplete: { en: 'Incomplete', zh: '不完整' },
  'not-understandable': { en: 'Not understandable', zh: '表述不清' },
  'papers-missing': { en: 'Papers missing', zh: '缺少材料' },
  'wrong-subject': { en: 'About something else', zh: '与移送事项不符' },
  'outcome-disputed': { en: 'The outcome is disputed', zh: '对结果有异议' },
  ...otherwise,
});
export type ContestReason = z.infer<typeof contestReason>;
