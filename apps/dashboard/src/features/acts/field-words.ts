import { fieldFaultWords, serviceNames, type Words } from '@homeward/contracts';
import type { Speech } from '../../words/use-words.js';
import type { Fault } from './checking.js';

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

/** What is wrong with a field: in the words of the form, else in those in which the services refuse it; what has none is simply not right. */
export function faultWords(fault: Fault, { t, maybe, say }: Pick<Speech, 't' | 'maybe' | 'say'>): string {
  if (typeof fault !== 'string') return say(fault);
  const told = maybe(`fault.${fault}`) ?? refused(fault);
  if (told === undefined) return t('fault.wrong');
  return typeof told === 'string' ? told : say(told);
}

const refused = (fault: string): Words | undefined =>
  serviceNames.map((service) => fieldFaultWords(service, fault)).find((words) => words !== undefined);
