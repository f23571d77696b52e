import type { Speech } from '../../words/use-words.js';

/** What a field is called and what helps to fill it in: in the words of the act, else in those that all acts have for it. */
export function fieldWords(
  act: string,
  path: string,
  { t, maybe }: Speech,
  isRequired: boolean,
): { label: string; help: string | undefined } {
  const own = `act.${act}.field.${path}`;
  const label = maybe(`${own}.label`) ?? t(`field.${path}.label`);
  return {
    label: isRequired ? label : t('form.optional', { label }),
    help: maybe(`${own}.help`) ?? maybe(`field.${path}.help`),
  };
}

/** What is wrong with a field, in words; what has no words of its own is simply not right. */
export const faultWords = (fault: string, { t, maybe }: Speech): string => maybe(`fault.${fault}`) ?? t('fault.wrong');
