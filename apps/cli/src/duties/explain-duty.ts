import { dutyExplanation } from '@homeward/contracts';
import type { Answer } from '../policy/answer.js';
import type { DutyApi, Language } from './duty-api.js';

/** Why a duty is due when it is, in words, with the hash by which a print can be checked. */
export async function explainDuty(api: DutyApi, dutyId: string, language: Language): Promise<Answer> {
  const explanation = await api.get(`duties/${dutyId}/explanation`, dutyExplanation);
  const { dutyType, title, words, hash } = explanation;
  return { json: explanation, lines: [`${dutyType}  ${title[language]}`, ...words, hash], isGood: true };
}
