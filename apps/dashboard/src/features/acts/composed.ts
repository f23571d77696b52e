import { transitionRule, type ChargedOffence } from '@homeward/contracts';
import type { Values } from './body.js';
import { actedOf } from './when.js';

/** What a field needs that is filled in by several fields of its own. */
export interface ComposedProps {
  name: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  values: Values;
  change: (path: string, value: Values[string]) => void;
}

/** What stands under a path of a form, if it is a line of text. */
export const lineOf = (values: Values, path: string): string => {
  const value = values[path];
  return typeof value === 'string' ? value : '';
};

/** What stands under a path of a form, if it is a list. */
export const listAt = (values: Values, path: string): readonly string[] => {
  const value = values[path];
  return Array.isArray(value) ? (value as string[]) : [];
};

const lineAt = (values: Values, path: string): string => lineOf(values, path).trim();

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

/** The documents that go along: each by its title and its digest, never itself. */
export const papersOf = (chosen: string | readonly string[], values: Values): { title: string; sha256: string }[] =>
  [...chosen].map((paper) => ({
    title: lineAt(values, pathOf('manifest', paper, 'title')),
    sha256: lineAt(values, pathOf('manifest', paper, 'sha256')),
  }));

/** The goals of an operation, each with the number that is to be reached. */
export const objectivesOf = (
  chosen: string | readonly string[],
  values: Values,
): { indicator: string; target: number | undefined }[] =>
  [...chosen].map((indicator) => {
    const target = lineAt(values, pathOf('objectives', indicator, 'target'));
    return { indicator, target: target === '' ? undefined : Number(target) };
  });
