import type { Speech } from '../../words/use-words.js';

interface Asked {
  isNeeded: boolean;
  /** A box to tick is a claim, not a question. */
  isClaim?: boolean;
}

/** What a field is called and what helps to fill it in: in the words of the act, else in those that all acts have for it. */
export function fieldWords(
  act: string,
  path: string,
  { t, maybe }: Speech,
  { isNeeded, isClaim = false }: Asked,
): { label: string; help: string | undefined } {
  const own = `act.${act}.field.${path}`;
  const help = maybe(`${own}.help`) ?? maybe(`field.${path}.help`);
  if (isClaim) return { label: maybe(`field.${path}.claim`) ?? t(`field.${path}.label`), help };
  const label = maybe(`${own}.label`) ?? t(`field.${path}.label`);
  return { label: isNeeded ? label : t('form.optional', { label }), help };
}

/** What is wrong with a field, in words; what has no words of its own is simply not right. */
export const faultWords = (fault: string, { t, maybe }: Speech): string => maybe(`fault.${fault}`) ?? t('fault.wrong');
