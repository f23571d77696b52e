import type { Officer, Sides } from './commands.js';
import { agency } from './sample-facts.js';

/** A made-up officer: `unit-head of public-security@CN/320102`. */
export function officer(role: string, agencyId: string, options: { id?: string; level?: string } = {}): Officer {
  const view = { ...agency(agencyId), ...(options.level === undefined ? {} : { level: options.level }) };
  return { officerId: options.id ?? `${role} of ${agencyId}`, role, agency: view };
}

/** The agencies that stand beside a duty of the sample matter. */
export function sides(owner: string, counterpart: string | null = null): Sides {
  return { owner: agency(owner), counterpart: counterpart === null ? null : agency(counterpart) };
}
