import { transitionRule, type ChargedOffence } from '@homeward/contracts';
import type { Values } from './body.js';
import { actedOf } from './when.js';

const lineAt = (values: Values, path: string): string => {
  const value = values[path];
  return typeof value === 'string' ? value.trim() : '';
};

/** Where a form keeps what is told of one of several that were chosen. */
export const pathOf = (list: string, code: string, what: string): string => `${list}.${code}.${what}`;

/** The offences that were chosen, each with the time of the act and the rule by which an older act falls under the newest text. */
export function chargesOf(chosen: string | readonly string[], values: Values): ChargedOffence[] {
  return [...chosen].map((code) => {
    const acted = lineAt(values, pathOf('offences', code, 'acted'));
    const rule = transitionRule.safeParse(lineAt(values, pathOf('offences', code, 'rule')));
    return { code, ...(acted && { actOccurred: actedOf(acted) }), ...(rule.success && { transitionRule: rule.data }) };
  });
}

/** The goals of an operation, each with the number that is to be reached. */
export const objectivesOf = (
  chosen: string | readonly string[],
  values: Values,
): { indicator: string; target: number | undefined }[] =>
  [...chosen].map((indicator) => {
    const target = lineAt(values, pathOf('objectives', indicator, 'target'));
    return { indicator, target: target === '' ? undefined : Number(target) };
  });
