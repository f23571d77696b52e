import { namesPerson } from './named-persons.js';
import { namesPlace } from './named-places.js';
import { words, type Words } from '../words.js';

const cases = [
  /[（(〔[]\d{4}[）)〕\]][^，。；\s]{1,24}?\d+号/u,
  /(?:女子|儿童|拐卖|被害人|杀人|失踪)案(?!件)/u,
  /\b[Cc]ase (?:[Nn]o\.?|number) ?\d/u,
  /\bthe [A-Z][a-z]+(?: [A-Z][a-z]+)? case\b/u,
];

/** Whether a text names a person, a case or, unless it may, a place. */
export function nameIn(text: string, mayNamePlace: boolean): Words | null {
  if (namesPerson(text)) return words('个人', 'a person');
  if (cases.some((pattern) => pattern.test(text))) return words('个案', 'a case');
  return !mayNamePlace && namesPlace(text) ? words('地点', 'a place') : null;
}
