import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** Why a rescue is stopped. */
export const callOffReason = wordList({
  'person-elsewhere': { en: 'The person is elsewhere', zh: '人员不在该处' },
  'person-safe': { en: 'The person is safe already', zh: '人员已安全' },
  'information-wrong': { en: 'The information was wrong', zh: '信息有误' },
  'too-dangerous': { en: 'Too dangerous for the person or the team', zh: '对人员或行动组过于危险' },
  'team-not-complete': { en: 'The team is not complete', zh: '行动组人员不足' },
  'taken-over': { en: 'Taken over by another agency', zh: '由其他机关接手' },
  ...otherwise,
});
export type CallOffReason = z.infer<typeof callOffReason>;

/** Why the court rejects an application for a protection order (Anti-Domestic Violence Law 27). */
export const orderRefusalReason = wordList({
  'no-danger': { en: 'No domestic violence and no danger of it', zh: '无家庭暴力或现实危险' },
  'no-definite-respondent': { en: 'No definite respondent', zh: '无明确被申请人' },
  'no-concrete-request': { en: 'No concrete request', zh: '无具体请求' },
  'applicant-not-entitled': { en: 'The applicant is not entitled', zh: '申请人不适格' },
  ...otherwise,
});
export type OrderRefusalReason = z.infer<typeof orderRefusalReason>;
